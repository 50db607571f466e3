<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BidCells</name>
    <message>
        <source>refused: %1</source>
        <translation>拒绝：%1</translation>
    </message>
    <message>
        <source>accepted, %1 waits</source>
        <translation>已接受，另有 %1 候补</translation>
    </message>
    <message>
        <source>held of %1</source>
        <translation>部分占用，申请 %1</translation>
    </message>
    <message>
        <source>accepted of %1</source>
        <translation>部分接受，申请 %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>投资人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请金额</translation>
    </message>
    <message>
        <source>Left at that instant</source>
        <translation>当时剩余</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Request key</source>
        <translation>请求号</translation>
    </message>
    <message>
        <source>waits in standby</source>
        <translation>候补中</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>key reused</source>
        <translation>请求号重复使用</translation>
    </message>
    <message>
        <source>invalid amount</source>
        <translation>金额无效</translation>
    </message>
    <message>
        <source>unknown loan</source>
        <translation>标的不存在</translation>
    </message>
    <message>
        <source>unknown investor</source>
        <translation>投资人不存在</translation>
    </message>
    <message>
        <source>investor suspended</source>
        <translation>投资人已停用</translation>
    </message>
    <message>
        <source>desk halted</source>
        <translation>工作台已停摆</translation>
    </message>
    <message>
        <source>sale paused</source>
        <translation>已暂停募集</translation>
    </message>
    <message>
        <source>not open yet</source>
        <translation>尚未开标</translation>
    </message>
    <message>
        <source>sale closed</source>
        <translation>募集已结束</translation>
    </message>
    <message>
        <source>not eligible</source>
        <translation>不符合资格</translation>
    </message>
    <message>
        <source>own loan</source>
        <translation>本人标的</translation>
    </message>
    <message>
        <source>below minimum</source>
        <translation>低于起投金额</translation>
    </message>
    <message>
        <source>off step</source>
        <translation>不合递增金额</translation>
    </message>
    <message>
        <source>over cap</source>
        <translation>超过单人上限</translation>
    </message>
    <message>
        <source>full</source>
        <translation>已满标</translation>
    </message>
    <message>
        <source>all held</source>
        <translation>已全部占用</translation>
    </message>
    <message>
        <source>exceeds remainder</source>
        <translation>超过剩余金额</translation>
    </message>
    <message>
        <source>leaves a tail</source>
        <translation>会留下尾标</translation>
    </message>
    <message>
        <source>balance too low</source>
        <translation>余额不足</translation>
    </message>
    <message>
        <source>The bid was accepted.</source>
        <translation>投标已接受。</translation>
    </message>
    <message>
        <source>The same request key was used before with other contents.</source>
        <translation>同一请求号此前用于内容不同的投标。</translation>
    </message>
    <message>
        <source>The amount was not a positive number of fen.</source>
        <translation>金额不是大于零的整数分。</translation>
    </message>
    <message>
        <source>There is no loan with that code.</source>
        <translation>没有这个编号的标的。</translation>
    </message>
    <message>
        <source>There is no investor with that code.</source>
        <translation>没有这个编号的投资人。</translation>
    </message>
    <message>
        <source>The investor is suspended.</source>
        <translation>该投资人已停用。</translation>
    </message>
    <message>
        <source>The desk was halted when the bid arrived.</source>
        <translation>投标到达时工作台处于停摆状态。</translation>
    </message>
    <message>
        <source>The sale was paused when the bid arrived.</source>
        <translation>投标到达时募集已暂停。</translation>
    </message>
    <message>
        <source>The bid arrived before the sale opened.</source>
        <translation>投标在开标之前到达。</translation>
    </message>
    <message>
        <source>The bid arrived after the sale had closed.</source>
        <translation>投标在募集结束之后到达。</translation>
    </message>
    <message>
        <source>This loan is not offered to this investor.</source>
        <translation>该标的不向这位投资人开放。</translation>
    </message>
    <message>
        <source>Nobody lends to himself.</source>
        <translation>不能投自己的标的。</translation>
    </message>
    <message>
        <source>The amount was below the minimum bid.</source>
        <translation>金额低于起投金额。</translation>
    </message>
    <message>
        <source>The amount was not the minimum plus whole steps.</source>
        <translation>金额不是起投金额加整数倍递增金额。</translation>
    </message>
    <message>
        <source>The investor would have held more of this loan than the cap allows.</source>
        <translation>接受后该投资人在此标的的金额会超过单人上限。</translation>
    </message>
    <message>
        <source>The loan was full: everything was paid.</source>
        <translation>标的已满标：全部已付。</translation>
    </message>
    <message>
        <source>Nothing was left; part of it was still held or reserved.</source>
        <translation>没有剩余；其中一部分仍在占用或预留。</translation>
    </message>
    <message>
        <source>The amount was more than what was left.</source>
        <translation>金额大于当时的剩余。</translation>
    </message>
    <message>
        <source>The bid would have left less than the minimum, which nobody may buy.</source>
        <translation>接受后剩余会低于起投金额，无人可买。</translation>
    </message>
    <message>
        <source>The investor had less money available than he asked for.</source>
        <translation>投资人的可用余额低于所投金额。</translation>
    </message>
    <message>
        <source>The target must be more than zero and at most %1.</source>
        <translation>目标金额必须大于零且不超过 %1。</translation>
    </message>
    <message>
        <source>The minimum must be more than zero.</source>
        <translation>起投金额必须大于零。</translation>
    </message>
    <message>
        <source>The step must be more than zero.</source>
        <translation>递增金额必须大于零。</translation>
    </message>
    <message>
        <source>The cap must be more than zero.</source>
        <translation>单人上限必须大于零。</translation>
    </message>
    <message>
        <source>The target is below the minimum: nobody could buy this loan.</source>
        <translation>目标金额低于起投金额：无人可以购买。</translation>
    </message>
    <message>
        <source>The cap is below the minimum: nobody could buy anything.</source>
        <translation>单人上限低于起投金额：无人可以购买。</translation>
    </message>
    <message>
        <source>With this minimum and cap a remainder of %1 could be left that nobody may buy. Raise the cap to at least twice the minimum, or lower the minimum.</source>
        <translation>按此起投金额和单人上限，可能剩下 %1 而无人可买。请把单人上限提高到起投金额的两倍以上，或降低起投金额。</translation>
    </message>
    <message>
        <source>The cap times the number of bidders does not reach the target: this loan will end short.</source>
        <translation>单人上限乘以投标人数达不到目标金额：该标的将无法满标。</translation>
    </message>
    <message>
        <source>Enter an amount.</source>
        <translation>请输入金额。</translation>
    </message>
    <message>
        <source>This is not an amount. Write it like 10,000.00.</source>
        <translation>这不是金额，请写成 10,000.00 的形式。</translation>
    </message>
    <message>
        <source>Finer than one fen: at most two decimals.</source>
        <translation>小于一分：最多两位小数。</translation>
    </message>
    <message>
        <source>This amount is out of range.</source>
        <translation>金额超出范围。</translation>
    </message>
    <message>
        <source>target = free + reserved + held + paid</source>
        <translation>目标 = 剩余 + 预留 + 占用 + 已付</translation>
    </message>
    <message>
        <source>full exactly when paid equals the target</source>
        <translation>当且仅当已付等于目标时为满标</translation>
    </message>
    <message>
        <source>never more than the target</source>
        <translation>绝不超过目标</translation>
    </message>
    <message>
        <source>money is neither made nor lost</source>
        <translation>资金不增不减</translation>
    </message>
    <message>
        <source>every arrival has exactly one decision, the right one</source>
        <translation>每笔到达有且只有一个正确结论</translation>
    </message>
    <message>
        <source>decision time increases with decision order</source>
        <translation>决定时间随决定顺序递增</translation>
    </message>
    <message>
        <source>records are complete and unchanged</source>
        <translation>记录完整且未被改动</translation>
    </message>
    <message>
        <source>Broken law &quot;%1&quot; at %2: expected %3, found %4.</source>
        <translation>铁律“%1”在 %2 处被破坏：应为 %3，实为 %4。</translation>
    </message>
    <message>
        <source>Real desk</source>
        <translation>正式工作台</translation>
    </message>
    <message>
        <source>Rehearsal desk</source>
        <translation>演练工作台</translation>
    </message>
    <message>
        <source>Demonstration desk</source>
        <translation>演示工作台</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1，始于 %2</translation>
    </message>
    <message>
        <source>There is no desk at %1.</source>
        <translation>%1 处没有工作台。</translation>
    </message>
    <message>
        <source>A file already stands at %1.</source>
        <translation>%1 处已有文件。</translation>
    </message>
    <message>
        <source>This file is not a Plimsoll desk: %1.</source>
        <translation>这个文件不是 Plimsoll 工作台：%1。</translation>
    </message>
    <message>
        <source>This desk was written by a later version of Plimsoll.</source>
        <translation>这个工作台由更新版本的 Plimsoll 写入。</translation>
    </message>
    <message>
        <source>The desk fails its own checks: %1.</source>
        <translation>工作台未通过自检：%1。</translation>
    </message>
    <message>
        <source>Another program owns this desk: %1.</source>
        <translation>另一个程序正在使用这个工作台：%1。</translation>
    </message>
    <message>
        <source>The desk file has more than one name, so it cannot be locked safely: %1.</source>
        <translation>工作台文件有多个名称（硬链接），无法安全加锁：%1。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>The copy did not verify and was removed: %1.</source>
        <translation>副本未通过核验，已删除：%1。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The storage engine failed: %1.</source>
        <translation>存储引擎出错：%1。</translation>
    </message>
    <message>
        <source>The storage engine stopped while saving; whether the last step was saved is not known yet.</source>
        <translation>存储引擎在保存时停止；最后一步是否已保存尚不清楚。</translation>
    </message>
    <message>
        <source>The desk has stopped taking bids.</source>
        <translation>工作台已停止接收投标。</translation>
    </message>
    <message>
        <source>The queue is full.</source>
        <translation>队列已满。</translation>
    </message>
    <message>
        <source>This is a real desk: it never invents investors or money.</source>
        <translation>这是正式工作台：从不虚构投资人或资金。</translation>
    </message>
    <message>
        <source>There is no loan %1.</source>
        <translation>没有标的 %1。</translation>
    </message>
    <message>
        <source>There is no investor %1.</source>
        <translation>没有投资人 %1。</translation>
    </message>
    <message>
        <source>The code %1 is already used.</source>
        <translation>编号 %1 已被使用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a code: 1 to 32 letters, digits, &quot;-&quot;, &quot;_&quot; or &quot;.&quot;.</source>
        <translation>“%1”不能作编号：须为 1 到 32 个字母、数字、“-”、“_”或“.”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name: 1 to 128 bytes without control characters.</source>
        <translation>“%1”不能作名称：须为 1 到 128 字节且不含控制字符。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a usable amount.</source>
        <translation>“%1”不是可用的金额。</translation>
    </message>
    <message>
        <source>The terms check failed: %1.</source>
        <translation>条款检查未通过：%1。</translation>
    </message>
    <message>
        <source>The loan&apos;s state does not allow this: %1.</source>
        <translation>标的当前状态不允许此操作：%1。</translation>
    </message>
    <message>
        <source>This request was made before with other contents.</source>
        <translation>此请求此前已提交，但内容不同。</translation>
    </message>
    <message>
        <source>The input cannot be read: %1.</source>
        <translation>无法读取输入：%1。</translation>
    </message>
    <message>
        <source>Cancelled as you asked.</source>
        <translation>已按您的要求取消。</translation>
    </message>
    <message>
        <source>Everything that was answered is on disk.</source>
        <translation>凡已答复的都已落盘。</translation>
    </message>
    <message>
        <source>The file was not touched.</source>
        <translation>文件未被改动。</translation>
    </message>
    <message>
        <source>Nothing was disturbed.</source>
        <translation>没有影响任何人。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何改动。</translation>
    </message>
    <message>
        <source>Check the path, or make a new desk there.</source>
        <translation>请检查路径，或在该处新建工作台。</translation>
    </message>
    <message>
        <source>Choose another name, or open that file.</source>
        <translation>请换一个名称，或打开那个文件。</translation>
    </message>
    <message>
        <source>Choose a file made by Plimsoll.</source>
        <translation>请选择由 Plimsoll 创建的文件。</translation>
    </message>
    <message>
        <source>Open it with the newer version.</source>
        <translation>请用更新的版本打开。</translation>
    </message>
    <message>
        <source>Keep the file as it is and restore a backup.</source>
        <translation>请原样保留文件，并恢复备份。</translation>
    </message>
    <message>
        <source>Close the other program, or look on read-only.</source>
        <translation>请关闭另一个程序，或以只读方式查看。</translation>
    </message>
    <message>
        <source>Remove the other name of the file.</source>
        <translation>请删除该文件的其他名称。</translation>
    </message>
    <message>
        <source>Check who may use the file and its folder.</source>
        <translation>请检查文件及其文件夹的权限。</translation>
    </message>
    <message>
        <source>Verify the desk, then make the copy again.</source>
        <translation>请先核验工作台，再重新复制。</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Check the disk, then open the desk again.</source>
        <translation>请检查磁盘，再重新打开工作台。</translation>
    </message>
    <message>
        <source>Open the desk again; the same request is then answered for certain.</source>
        <translation>请重新打开工作台；同一请求届时会得到确定的答复。</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>请稍候重试。</translation>
    </message>
    <message>
        <source>Use a rehearsal desk for drills.</source>
        <translation>请使用演练工作台进行演练。</translation>
    </message>
    <message>
        <source>You can start again at any time.</source>
        <translation>您可以随时重新开始。</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>请更正后重试。</translation>
    </message>
    <message>
        <source>This needs a note that says why.</source>
        <translation>此操作须附说明，写明原因。</translation>
    </message>
    <message>
        <source>The note is too long, or has characters that cannot be shown.</source>
        <translation>说明过长，或含有无法显示的字符。</translation>
    </message>
    <message>
        <source>The sale would close before it opens.</source>
        <translation>募集结束早于开标。</translation>
    </message>
    <message>
        <source>The closing time lies in the past.</source>
        <translation>结束时间已经过去。</translation>
    </message>
    <message>
        <source>The opening time lies in the past.</source>
        <translation>开标时间已经过去。</translation>
    </message>
    <message>
        <source>The hold window must be between 1 second and 30 days.</source>
        <translation>占用时限须在 1 秒到 30 天之间。</translation>
    </message>
    <message>
        <source>These times cannot be: %1.</source>
        <translation>时间设置无效：%1。</translation>
    </message>
    <message>
        <source>Somebody else may have been quicker: look at it again.</source>
        <translation>可能已有人先一步处理：请重新查看。</translation>
    </message>
    <message>
        <source>Refund it, or place it when there is room.</source>
        <translation>请退款，或等有余额时再转入。</translation>
    </message>
    <message>
        <source>draft</source>
        <comment>a loan&apos;s phase</comment>
        <translation>草稿</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a loan&apos;s phase</comment>
        <translation>募集中</translation>
    </message>
    <message>
        <source>full</source>
        <comment>a loan&apos;s phase</comment>
        <translation>已满标</translation>
    </message>
    <message>
        <source>waiting for checker</source>
        <comment>a loan&apos;s phase</comment>
        <translation>待复核</translation>
    </message>
    <message>
        <source>scheduled</source>
        <comment>a loan&apos;s phase</comment>
        <translation>待开标</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>a loan&apos;s phase</comment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>settling</source>
        <comment>a loan&apos;s phase</comment>
        <translation>结算中</translation>
    </message>
    <message>
        <source>short</source>
        <comment>a loan&apos;s phase</comment>
        <translation>未满标</translation>
    </message>
    <message>
        <source>under review</source>
        <comment>a loan&apos;s phase</comment>
        <translation>满标审核中</translation>
    </message>
    <message>
        <source>disbursed</source>
        <comment>a loan&apos;s phase</comment>
        <translation>已放款</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>a loan&apos;s phase</comment>
        <translation>已流标</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <comment>a loan&apos;s phase</comment>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Being prepared; nobody can bid yet.</source>
        <translation>正在准备，还不能投标。</translation>
    </message>
    <message>
        <source>The sale is on.</source>
        <translation>正在募集。</translation>
    </message>
    <message>
        <source>Everything is paid; it waits for its review.</source>
        <translation>全部已付，等待满标审核。</translation>
    </message>
    <message>
        <source>Submitted; somebody else has to approve it.</source>
        <translation>已提交，须由另一人复核批准。</translation>
    </message>
    <message>
        <source>Approved; the sale opens at its time, or when staff open it.</source>
        <translation>已批准；到时自动开标，或由人工开标。</translation>
    </message>
    <message>
        <source>The sale stands still; what is held may still be paid.</source>
        <translation>募集暂停；已占用的部分仍可付款。</translation>
    </message>
    <message>
        <source>The sale has ended; some parts are held and may still be paid.</source>
        <translation>募集已结束；仍有占用的部分可以付款。</translation>
    </message>
    <message>
        <source>The sale has ended below the target, and nothing is held any more.</source>
        <translation>募集结束时未达目标，且已无占用。</translation>
    </message>
    <message>
        <source>Full, and being checked before the money goes to the borrower.</source>
        <translation>已满标，放款前正在审核。</translation>
    </message>
    <message>
        <source>The money went to the borrower.</source>
        <translation>款项已放给借款人。</translation>
    </message>
    <message>
        <source>All money was given back to its bidders.</source>
        <translation>全部款项已退还投标人。</translation>
    </message>
    <message>
        <source>Taken back before it was ever opened.</source>
        <translation>开标之前已撤回。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Withdraw the loan</source>
        <translation>撤回标的</translation>
    </message>
    <message>
        <source>Open the sale</source>
        <translation>开标</translation>
    </message>
    <message>
        <source>Pause the sale</source>
        <translation>暂停募集</translation>
    </message>
    <message>
        <source>Resume the sale</source>
        <translation>恢复募集</translation>
    </message>
    <message>
        <source>Close the sale</source>
        <translation>结束募集</translation>
    </message>
    <message>
        <source>Start the review</source>
        <translation>开始满标审核</translation>
    </message>
    <message>
        <source>Disburse</source>
        <translation>放款</translation>
    </message>
    <message>
        <source>Cancel and release</source>
        <translation>流标并解冻</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有投资人</translation>
    </message>
    <message>
        <source>new customers only</source>
        <translation>仅限新客户</translation>
    </message>
    <message>
        <source>listed investors only</source>
        <translation>仅限名单内投资人</translation>
    </message>
    <message>
        <source>from the balance</source>
        <translation>余额支付</translation>
    </message>
    <message>
        <source>by payment</source>
        <translation>在线付款</translation>
    </message>
    <message>
        <source>held</source>
        <comment>a hold</comment>
        <translation>占用</translation>
    </message>
    <message>
        <source>stuck</source>
        <comment>a hold</comment>
        <translation>悬而未决</translation>
    </message>
    <message>
        <source>paid</source>
        <comment>a hold</comment>
        <translation>已付</translation>
    </message>
    <message>
        <source>lapsed</source>
        <comment>a hold</comment>
        <translation>已过期</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a hold</comment>
        <translation>付款失败</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <comment>a hold</comment>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>a wait</comment>
        <translation>候补中</translation>
    </message>
    <message>
        <source>promoted</source>
        <comment>a wait</comment>
        <translation>已转入</translation>
    </message>
    <message>
        <source>ended</source>
        <comment>a wait</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <comment>a wait</comment>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>a wait</comment>
        <translation>已失效</translation>
    </message>
    <message>
        <source>promoted from standby</source>
        <translation>候补转入</translation>
    </message>
    <message>
        <source>payment arrived</source>
        <translation>款项到账</translation>
    </message>
    <message>
        <source>payment unclear</source>
        <translation>付款状态不明</translation>
    </message>
    <message>
        <source>hold lapsed</source>
        <translation>占用过期</translation>
    </message>
    <message>
        <source>payment failed</source>
        <translation>付款失败</translation>
    </message>
    <message>
        <source>bid withdrawn</source>
        <translation>投标撤回</translation>
    </message>
    <message>
        <source>late payment re-admitted</source>
        <translation>迟到款项重新受理</translation>
    </message>
    <message>
        <source>standby ended</source>
        <translation>候补结束</translation>
    </message>
    <message>
        <source>standby withdrawn</source>
        <translation>候补撤回</translation>
    </message>
    <message>
        <source>standby expired</source>
        <translation>候补失效</translation>
    </message>
    <message>
        <source>confirmed</source>
        <comment>a payment</comment>
        <translation>已到账</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a payment</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>unclear</source>
        <comment>a payment</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>the hold is paid</source>
        <translation>占用已付</translation>
    </message>
    <message>
        <source>payment failed, capacity released</source>
        <translation>付款失败，额度已释放</translation>
    </message>
    <message>
        <source>unclear, the hold is stuck</source>
        <translation>状态不明，占用悬而未决</translation>
    </message>
    <message>
        <source>late, but it still fitted</source>
        <translation>迟到，但仍可受理</translation>
    </message>
    <message>
        <source>late: a case for staff</source>
        <translation>迟到：待人工处理</translation>
    </message>
    <message>
        <source>wrong amount: a case for staff</source>
        <translation>金额不符：待人工处理</translation>
    </message>
    <message>
        <source>unknown bid</source>
        <translation>未知投标</translation>
    </message>
    <message>
        <source>nothing waited for it: a case for staff</source>
        <translation>无对应款项：待人工处理</translation>
    </message>
    <message>
        <source>out of order: noted only</source>
        <translation>次序颠倒：仅作记录</translation>
    </message>
    <message>
        <source>late payment</source>
        <translation>迟到付款</translation>
    </message>
    <message>
        <source>wrong amount</source>
        <translation>金额不符</translation>
    </message>
    <message>
        <source>surplus payment</source>
        <translation>多余付款</translation>
    </message>
    <message>
        <source>The money came after the hold had ended, and it did not fit any more.</source>
        <translation>款项在占用结束之后才到，已放不下。</translation>
    </message>
    <message>
        <source>The amount paid is not the amount that was held; the hold goes on.</source>
        <translation>付款金额与占用金额不符；占用继续有效。</translation>
    </message>
    <message>
        <source>The payment names no bid of this desk.</source>
        <translation>这笔付款对应不到本工作台的任何投标。</translation>
    </message>
    <message>
        <source>Nothing was waiting for this payment: it was paid before, or taken back.</source>
        <translation>没有投标在等这笔付款：此前已付，或已撤回。</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a case</comment>
        <translation>待处理</translation>
    </message>
    <message>
        <source>placed</source>
        <comment>a case</comment>
        <translation>已转入</translation>
    </message>
    <message>
        <source>refunded</source>
        <comment>a case</comment>
        <translation>已退款</translation>
    </message>
    <message>
        <source>disbursement</source>
        <translation>放款</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>cash-out</source>
        <translation>提现</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>a payout</comment>
        <translation>待发送</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>a payout</comment>
        <translation>已发送</translation>
    </message>
    <message>
        <source>confirmed</source>
        <comment>a payout</comment>
        <translation>已确认</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a payout</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a payout</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Goes out with the next payout file.</source>
        <translation>随下一份付款文件发出。</translation>
    </message>
    <message>
        <source>Handed to the bank; its answer has not come yet.</source>
        <translation>已交银行，尚未收到答复。</translation>
    </message>
    <message>
        <source>The bank says that the money arrived.</source>
        <translation>银行答复：款项已到账。</translation>
    </message>
    <message>
        <source>The bank says that no money left.</source>
        <translation>银行答复：款项未付出。</translation>
    </message>
    <message>
        <source>The bank could not say. Ask it before anything else: sending it again might pay twice.</source>
        <translation>银行无法说明结果。请先向银行查询：再次发送可能付两次。</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>lent</source>
        <translation>已出借</translation>
    </message>
    <message>
        <source>borrower</source>
        <translation>借款人</translation>
    </message>
    <message>
        <source>suspense</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>payout</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>deposit</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>adjustment</source>
        <translation>调账</translation>
    </message>
    <message>
        <source>bid paid</source>
        <translation>投标付款</translation>
    </message>
    <message>
        <source>released</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>lent out</source>
        <translation>放款出借</translation>
    </message>
    <message>
        <source>cash-out came back</source>
        <translation>提现退回</translation>
    </message>
    <message>
        <source>demand ended before the mark</source>
        <translation>需求不足，未到满标线</translation>
    </message>
    <message>
        <source>holds lapsed</source>
        <translation>占用过期</translation>
    </message>
    <message>
        <source>payments failed</source>
        <translation>付款失败</translation>
    </message>
    <message>
        <source>bids withdrawn</source>
        <translation>投标撤回</translation>
    </message>
    <message>
        <source>There is not that much money available: %1.</source>
        <translation>可用余额不足：%1。</translation>
    </message>
    <message>
        <source>There is no bid %1.</source>
        <translation>没有投标 %1。</translation>
    </message>
    <message>
        <source>Bid %1 holds nothing and waits for nothing.</source>
        <translation>投标 %1 既无占用，也无候补。</translation>
    </message>
    <message>
        <source>The hold of bid %1 is not stuck; only stuck holds are ended by staff.</source>
        <translation>投标 %1 的占用并非悬而未决；只有悬而未决的占用由人工处理。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot name a payment: 1 to 64 printable characters without blanks.</source>
        <translation>“%1”不能作付款编号：须为 1 到 64 个可打印字符，不含空格。</translation>
    </message>
    <message>
        <source>There is no payout %1.</source>
        <translation>没有付款指令 %1。</translation>
    </message>
    <message>
        <source>The payout&apos;s state does not allow this: %1.</source>
        <translation>付款指令的状态不允许此操作：%1。</translation>
    </message>
    <message>
        <source>There is no payment case %1.</source>
        <translation>没有款项异常 %1。</translation>
    </message>
    <message>
        <source>This payment case is closed already.</source>
        <translation>该款项异常已处理完毕。</translation>
    </message>
    <message>
        <source>The loan cannot take this money now: %1.</source>
        <translation>标的目前不能接收这笔款项：%1。</translation>
    </message>
    <message>
        <source>This desk was written by an earlier version of Plimsoll.</source>
        <translation>该工作台由较早版本的 Plimsoll 写成。</translation>
    </message>
    <message>
        <source>Open it for writing once: that brings it up to date.</source>
        <translation>请以写入方式打开一次，即可升级。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>0 %</source>
        <translation>0%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1.%2 %</source>
        <translation>%1.%2%</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 微秒</translation>
    </message>
    <message>
        <source>%1.%2 ms</source>
        <translation>%1.%2 毫秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1.%2 s</source>
        <translation>%1.%2 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>不到 1 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <translation>%1 天 %2</translation>
    </message>
</context>
<context>
    <name>LoanMoves</name>
    <message>
        <source>Reject and release</source>
        <translation>驳回并解冻</translation>
    </message>
    <message>
        <source>The loan will never be sold. Its record stays.</source>
        <translation>该标的将不再募集，记录保留。</translation>
    </message>
    <message>
        <source>Nobody has bid on it, so no money moves. This cannot be taken back.</source>
        <translation>尚无人投标，不涉及资金。此操作无法撤销。</translation>
    </message>
    <message>
        <source>The sale opens by itself at %1, local time.</source>
        <translation>将于本地时间 %1 自动开标。</translation>
    </message>
    <message>
        <source>The sale waits until somebody opens it by hand.</source>
        <translation>等待人工开标。</translation>
    </message>
    <message>
        <source>The sale of %1 opens at once: every bid that arrives from now on is decided.</source>
        <translation>立即开标，募集 %1：此后到达的每笔投标都会得到结论。</translation>
    </message>
    <message>
        <source>This passes the checker: nobody else has approved the loan.</source>
        <translation>这将越过复核：尚无其他人批准该标的。</translation>
    </message>
    <message>
        <source>It closes by itself at %1, local time, or when it is full.</source>
        <translation>将于本地时间 %1 自动结束，或满标时结束。</translation>
    </message>
    <message>
        <source>It stays open until it is full or somebody closes it.</source>
        <translation>持续募集，直到满标或人工结束。</translation>
    </message>
    <message>
        <source>New bids are refused with &quot;%1&quot; until the sale is resumed.</source>
        <translation>恢复之前，新投标将以“%1”被拒绝。</translation>
    </message>
    <message>
        <source>What is held may still be paid, and the closing time goes on.</source>
        <translation>已占用的部分仍可付款，结束时间照常计算。</translation>
    </message>
    <message>
        <source>New bids are decided again; %1 is free.</source>
        <translation>重新受理新投标；剩余 %1。</translation>
    </message>
    <message>
        <source>New bids are refused from now on. A closed sale cannot be resumed.</source>
        <translation>此后拒绝新投标。结束的募集不能恢复。</translation>
    </message>
    <message>
        <source>%1 is held and may still be paid: the loan settles until that is decided.</source>
        <translation>仍有 %1 占用、可以付款：标的进入结算，直到全部有结果。</translation>
    </message>
    <message>
        <source>Nothing is held: the loan ends short by %1.</source>
        <translation>没有占用：标的以未满标结束，差额 %1。</translation>
    </message>
    <message>
        <source>No money moves through this.</source>
        <translation>此操作不涉及资金变动。</translation>
    </message>
    <message>
        <source>The loan is full with %1. From here it is disbursed, or rejected.</source>
        <translation>标的已满标，金额 %1。接下来放款或驳回。</translation>
    </message>
    <message>
        <source>%1 leaves for the borrower as one payout instruction.</source>
        <translation>%1 将作为一笔付款指令付给借款人。</translation>
    </message>
    <message>
        <source>The money of %1 bidders is lent. This cannot be taken back.</source>
        <translation>%1 位投标人的资金转为已出借。此操作无法撤销。</translation>
    </message>
    <message>
        <source>%1 goes back to its %2 bidders, to where it came from.</source>
        <translation>%1 退还 %2 位投标人，原路返回。</translation>
    </message>
    <message>
        <source>The loan is over. This cannot be taken back.</source>
        <translation>标的就此结束。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Bids still waiting in the standby queue end: %1.</source>
        <translation>仍在候补的投标随之结束：%1 笔。</translation>
    </message>
    <message>
        <source>%1 is now: %2.</source>
        <translation>%1 现为：%2。</translation>
    </message>
</context>
<context>
    <name>LoanText</name>
    <message>
        <source>all held</source>
        <translation>已占满</translation>
    </message>
    <message>
        <source>%1 + %2 held</source>
        <translation>%1 + 占用 %2</translation>
    </message>
    <message>
        <source>paid %1 · held %2 · free %3</source>
        <translation>已付 %1 · 占用 %2 · 剩余 %3</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>尚未开标</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>开标 %1</translation>
    </message>
    <message>
        <source>opened %1 · on the mark at %2</source>
        <translation>开标 %1 · 满标 %2</translation>
    </message>
    <message>
        <source>opening is due</source>
        <translation>已到开标时间</translation>
    </message>
    <message>
        <source>closing is due</source>
        <translation>已到结束时间</translation>
    </message>
    <message>
        <source>opens in %1</source>
        <translation>%1 后开标</translation>
    </message>
    <message>
        <source>closes in %1</source>
        <translation>%1 后结束</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>full since %1</source>
        <translation>%1 满标</translation>
    </message>
    <message>
        <source>the sale has ended</source>
        <translation>募集已结束</translation>
    </message>
    <message>
        <source>opened by hand</source>
        <translation>人工开标</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>候补 %1</translation>
    </message>
</context>
<context>
    <name>ShortText</name>
    <message>
        <source>at %1</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>（%1 至 %2）</translation>
    </message>
    <message>
        <source>not taken yet</source>
        <translation>尚未被认购</translation>
    </message>
    <message>
        <source>%1 nobody has taken yet</source>
        <translation>%1 尚无人认购</translation>
    </message>
    <message>
        <source>%1 because demand ended before the mark</source>
        <translation>%1 因需求不足</translation>
    </message>
    <message numerus="yes">
        <source>%1 because %n hold(s) lapsed%2</source>
        <translation>
            <numerusform>%1 因 %n 笔占用过期%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 because %n payment(s) failed%2</source>
        <translation>
            <numerusform>%1 因 %n 笔付款失败%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 because %n bid(s) were withdrawn%2</source>
        <translation>
            <numerusform>%1 因 %n 笔投标撤回%2</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the causes in a sentence</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>The sale had not opened at that instant.</source>
        <translation>当时尚未开标。</translation>
    </message>
    <message>
        <source>The loan is cancelled: all money was given back to its bidders.</source>
        <translation>标的已流标：全部款项已退还投标人。</translation>
    </message>
    <message>
        <source>Nothing is missing: all of %1 is paid.</source>
        <translation>没有差额：%1 全部已付。</translation>
    </message>
    <message>
        <source>The sale has ended; %1 is still held and may be paid. %2 is missing: %3.</source>
        <translation>募集已结束；%1 仍在占用、可能付款。差额 %2：%3。</translation>
    </message>
    <message>
        <source>The sale has ended; nothing is missing yet, but %1 is only held, not paid.</source>
        <translation>募集已结束；目前没有差额，但 %1 只是占用，尚未付款。</translation>
    </message>
    <message>
        <source>The sale is on, so the loan is not short. %1 is free: %2.</source>
        <translation>仍在募集，还谈不上未满标。剩余 %1：%2。</translation>
    </message>
    <message>
        <source>The sale is on and sold out for now: %1 is paid, %2 is held and may come back.</source>
        <translation>仍在募集，暂时售罄：已付 %1，占用 %2，可能退回。</translation>
    </message>
    <message>
        <source>%1 is missing: %2.</source>
        <translation>差额 %1：%2。</translation>
    </message>
    <message>
        <source>No payment came late.</source>
        <translation>没有迟到的付款。</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) of %1 came after their hold had ended; of this, %2 still fitted.</source>
        <translation>
            <numerusform>%n 笔付款共 %1 在占用结束后才到；其中 %2 仍可受理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was waiting in the standby queue.</source>
        <translation>没有人在候补。</translation>
    </message>
    <message numerus="yes">
        <source>%n bid(s) were waiting in the standby queue for %1 and were not served.</source>
        <translation>
            <numerusform>%n 笔投标候补 %1，未能成交。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::AboutDialog</name>
    <message>
        <source>About Plimsoll</source>
        <translation>关于 Plimsoll</translation>
    </message>
    <message>
        <source>Fills loans to exactly the mark.</source>
        <translation>让标的分毫不差地满标。</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0.</source>
        <translation>自由软件，采用 Apache 许可证 2.0。</translation>
    </message>
    <message>
        <source>Facts for whoever helps</source>
        <translation>供技术支持参考的信息</translation>
    </message>
    <message>
        <source>Copy these facts</source>
        <translation>复制这些信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::BidListView</name>
    <message>
        <source>Back to loan %1</source>
        <translation>返回标的 %1</translation>
    </message>
    <message>
        <source>Back to the loan (Esc)</source>
        <translation>返回标的 (Esc)</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>拒绝：%1</translation>
    </message>
    <message>
        <source>Refused bids</source>
        <translation>被拒绝的投标</translation>
    </message>
    <message>
        <source>Look for newer bids</source>
        <translation>查找更新的投标</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Bids read: %1, oldest first. Scrolling reads on; Ctrl+C copies; Enter opens the investor&apos;s statement.</source>
        <translation>已读取投标 %1 笔，从旧到新。滚动继续读取；Ctrl+C 复制；回车打开投资人对账单。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::BoardView</name>
    <message numerus="yes">
        <source>%n new loan(s)</source>
        <translation>
            <numerusform>新增 %n 个标的</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume view  F8</source>
        <translation>恢复画面  F8</translation>
    </message>
    <message>
        <source>Pause view  F8</source>
        <translation>暂停画面  F8</translation>
    </message>
    <message>
        <source>Live loans</source>
        <translation>实时标的</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>选择要显示的列</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>No loans on this desk yet</source>
        <translation>这个工作台还没有标的</translation>
    </message>
    <message>
        <source>Start a drill…</source>
        <translation>开始演练…</translation>
    </message>
    <message>
        <source>A drill invents bidders, opens a loan and sends the rush. It is the quickest way to see a loan fill to the mark.</source>
        <translation>演练会虚构投标人、开出一个标的并模拟抢购。这是观看标的满标最快的办法。</translation>
    </message>
    <message>
        <source>%1 selling · %2 full · %3 short · %4 in all</source>
        <translation>募集中 %1 · 已满标 %2 · 未满标 %3 · 共 %4</translation>
    </message>
    <message>
        <source>Enter or a double click opens the live view of a loan; the context menu holds what may be done to it.</source>
        <translation>回车或双击打开标的的实时画面；右键菜单列出可对它进行的操作。</translation>
    </message>
    <message>
        <source>Open a loan…</source>
        <translation>新建标的…</translation>
    </message>
    <message>
        <source>New loan…</source>
        <translation>新建标的…</translation>
    </message>
    <message>
        <source>Loans appear here as soon as they are on disk, whoever made them.</source>
        <translation>标的一落盘就会显示在这里，无论由谁创建。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::CasePanel</name>
    <message>
        <source>Payment %1</source>
        <translation>付款 %1</translation>
    </message>
    <message>
        <source>loan %1</source>
        <translation>标的 %1</translation>
    </message>
    <message>
        <source>investor %1</source>
        <translation>投资人 %1</translation>
    </message>
    <message>
        <source>bid %1</source>
        <translation>投标 %1</translation>
    </message>
    <message>
        <source>As received: %1</source>
        <translation>收到的原文：%1</translation>
    </message>
    <message>
        <source>In suspense since %1</source>
        <translation>自 %1 起挂账</translation>
    </message>
    <message>
        <source>Closed at %1</source>
        <translation>于 %1 处理完毕</translation>
    </message>
    <message>
        <source>Not possible: the payment names no bid, so there is no loan that its money could go into.</source>
        <translation>不可行：这笔付款未指明投标，没有可转入的标的。</translation>
    </message>
    <message>
        <source>%1 of loan %2 become paid by investor %3, if they fit at that moment under the loan&apos;s rules. If they do not, nothing happens and the case stays open.</source>
        <translation>若届时符合规则，标的 %2 的 %1 即记为投资人 %3 已付；若不符合，则什么也不发生，异常保持待处理。</translation>
    </message>
    <message>
        <source>whoever paid</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>A payout of %1 to %2 is made; it leaves with the next payout file. The loan does not change.</source>
        <translation>生成一笔 %1 给 %2 的付款指令，随下一份付款文件发出。标的不变。</translation>
    </message>
    <message>
        <source>The selected case</source>
        <translation>所选异常</translation>
    </message>
    <message>
        <source>Select a case to see what happened and what can be done.</source>
        <translation>选择一笔异常，查看原委和处理办法。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::CommandRunner</name>
    <message>
        <source>Ask again</source>
        <translation>再次询问</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::CorePanel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, last %2</source>
        <translation>%1，最近一批 %2</translation>
    </message>
    <message>
        <source>law holds: not checked yet</source>
        <translation>铁律：尚未检查</translation>
    </message>
    <message>
        <source>law holds: no. %1</source>
        <translation>铁律被破坏。%1</translation>
    </message>
    <message>
        <source>law holds: yes, checked %1.%2 s ago</source>
        <translation>铁律成立，%1.%2 秒前检查</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>队列中</translation>
    </message>
    <message>
        <source>Answer p50 / p99, last minute</source>
        <translation>近一分钟答复 p50 / p99</translation>
    </message>
    <message>
        <source>Decided since opening</source>
        <translation>打开以来已决定</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Turned away, queue full</source>
        <translation>因队列已满被挡回</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::DecisionDialog</name>
    <message>
        <source>Choose one.</source>
        <translation>请选择一项。</translation>
    </message>
    <message>
        <source>Say why: the note stays in the records.</source>
        <translation>请写明原因：说明将留在记录中。</translation>
    </message>
    <message>
        <source>The note is too long.</source>
        <translation>说明过长。</translation>
    </message>
    <message>
        <source>&amp;Note (needed)</source>
        <translation>说明(&amp;N)（必填）</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>说明(&amp;N)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Why, in a sentence. It stays in the records.</source>
        <translation>用一句话写明原因，将留在记录中。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::DrillDialog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The terms check passes: whatever is left, somebody may buy it.</source>
        <translation>条款检查通过：无论剩下多少，总有人可以购买。</translation>
    </message>
    <message>
        <source>Start a drill</source>
        <translation>开始演练</translation>
    </message>
    <message>
        <source>A rush, rehearsed</source>
        <translation>抢购演练</translation>
    </message>
    <message>
        <source>Invents the bidders and their money, opens a loan on these terms, sends all bids at once and verifies every law at the end. The same seed sends the same bids.</source>
        <translation>虚构投标人和资金，按以下条款开出标的，同时发出全部投标，最后核验每一条铁律。相同的种子发出相同的投标。</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>目标金额(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Minimum bid</source>
        <translation>起投金额(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>递增金额(&amp;S)</translation>
    </message>
    <message>
        <source>Ca&amp;p per investor</source>
        <translation>单人上限(&amp;P)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>&amp;Bidders</source>
        <translation>投标人数(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Outstanding at once</source>
        <translation>同时在途(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>Take &amp;what they can get</source>
        <translation>能投多少投多少(&amp;W)</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Start the rush</source>
        <translation>开始抢购</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send twi&amp;ce</source>
        <translation>重复提交(&amp;C)</translation>
    </message>
    <message>
        <source>Of the payments more than all would go wrong: %1 %.</source>
        <translation>出问题的付款超过全部：%1%。</translation>
    </message>
    <message>
        <source>Holds that lapse are waited for: at least %1.</source>
        <translation>需等待占用过期：至少 %1。</translation>
    </message>
    <message>
        <source>Wait in stand&amp;by</source>
        <translation>愿意候补(&amp;B)</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Pa&amp;y by payment</source>
        <translation>以付款方式支付(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Hold window</source>
        <translation>占用时限(&amp;H)</translation>
    </message>
    <message>
        <source>Of these, ne&amp;ver pay</source>
        <translation>其中从不付款(&amp;V)</translation>
    </message>
    <message>
        <source>pay too &amp;late</source>
        <translation>付款迟到(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;fail</source>
        <translation>付款失败(&amp;F)</translation>
    </message>
    <message>
        <source>are ta&amp;ken back</source>
        <translation>被撤回(&amp;K)</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::DrillResultPanel</name>
    <message>
        <source>answered again %1</source>
        <translation>重复请求已答复 %1</translation>
    </message>
    <message>
        <source>sent again after a full queue %1</source>
        <translation>队列满后重发 %1</translation>
    </message>
    <message>
        <source>not taken in %1</source>
        <translation>未受理 %1</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>被破坏</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Drill cancelled. Bids decided until then: %1; they stay decided.</source>
        <translation>演练已取消。此前已决定 %1 笔投标，结论不变。</translation>
    </message>
    <message>
        <source>Landed exactly on the mark: paid %1 = target %2.</source>
        <translation>分毫不差地满标：已付 %1 = 目标 %2。</translation>
    </message>
    <message>
        <source>Short by exactly %1: the bidders wanted no more than that.</source>
        <translation>恰好还差 %1：投标人的需求到此为止。</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Decisions/s</source>
        <translation>每秒决定</translation>
    </message>
    <message>
        <source>Answer p50 / p99 / longest</source>
        <translation>答复 p50 / p99 / 最长</translation>
    </message>
    <message>
        <source>Law verified</source>
        <translation>铁律核验</translation>
    </message>
    <message>
        <source>Put the result away</source>
        <translation>收起结果</translation>
    </message>
    <message>
        <source>held %1</source>
        <translation>占用 %1</translation>
    </message>
    <message>
        <source>paid in time %1</source>
        <translation>按时付款 %1</translation>
    </message>
    <message>
        <source>lapsed %1</source>
        <translation>过期 %1</translation>
    </message>
    <message>
        <source>failed %1</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>taken back %1</source>
        <translation>撤回 %1</translation>
    </message>
    <message>
        <source>late but re-admitted %1</source>
        <translation>迟到但重新受理 %1</translation>
    </message>
    <message>
        <source>promoted from standby %1</source>
        <translation>候补转入 %1</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>迟到 %1</translation>
    </message>
    <message>
        <source>Payments: %1</source>
        <translation>付款：%1</translation>
    </message>
    <message>
        <source>Short by exactly %1: what lapsed, failed or was taken back found no other taker.</source>
        <translation>恰好还差 %1：过期、失败或撤回的部分无人接手。</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>候补</translation>
    </message>
    <message>
        <source>The loan is</source>
        <translation>标的状态</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FillChart</name>
    <message>
        <source>Fill curve and bids per second</source>
        <translation>募集曲线与每秒投标数</translation>
    </message>
    <message>
        <source>No bids yet</source>
        <translation>还没有投标</translation>
    </message>
    <message>
        <source>%1 of %2 paid after %3</source>
        <translation>%3 后已付 %1，目标 %2</translation>
    </message>
    <message>
        <source>the mark: %1</source>
        <translation>满标线：%1</translation>
    </message>
    <message>
        <source>bids per second, peak %1: accepted solid, refused grey</source>
        <translation>每秒投标数，峰值 %1：蓝色为接受，灰色为拒绝</translation>
    </message>
    <message>
        <source>The sale is open. No bid has arrived yet.</source>
        <translation>募集已开始，还没有投标到达。</translation>
    </message>
    <message>
        <source>This loan is a draft. The curve begins when it is opened.</source>
        <translation>这个标的还是草稿，开标后曲线才开始。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The loan bar</source>
        <translation>标的条</translation>
    </message>
    <message>
        <source>Solid is paid, hatched is held (accepted, payment not yet confirmed), empty is free. The ring with the line through it is the mark: the target the loan must reach exactly.</source>
        <translation>实心为已付，斜纹为占用（已接受、款项未确认），空白为剩余。带横线的圆环是满标线：标的必须恰好到达的目标。</translation>
    </message>
    <message>
        <source>The board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>The live view</source>
        <translation>实时画面</translation>
    </message>
    <message>
        <source>Law holds</source>
        <translation>铁律成立</translation>
    </message>
    <message>
        <source>Once a second the loan&apos;s own figures are checked against the law: target = free + reserved + held + paid, full exactly when paid equals the target. &quot;Verify everything&quot; recomputes every law from the records.</source>
        <translation>每秒用标的自身的数字检查铁律：目标 = 剩余 + 预留 + 占用 + 已付，当且仅当已付等于目标时为满标。“全面核验”会由原始记录重新计算每一条铁律。</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>A drill sends an invented rush through the same queue that real bids take. Only rehearsal and demonstration desks allow it. A cancelled drill stays cancelled; what was decided stays decided.</source>
        <translation>演练把虚构的抢购送入与真实投标相同的队列。只有演练和演示工作台允许演练。取消的演练不会恢复；已作的决定不变。</translation>
    </message>
    <message>
        <source>Looking on</source>
        <translation>旁观</translation>
    </message>
    <message>
        <source>One program writes a desk. If another one owns it, this console shows everything read-only and says who the owner is.</source>
        <translation>一个工作台只由一个程序写入。如果另一个程序正在使用，本控制台以只读方式显示全部内容，并说明使用者是谁。</translation>
    </message>
    <message>
        <source>Every loan of the desk. Rows never move under the pointer: new loans wait until it leaves the table. Enter opens the live view; the context menu and the menu &quot;Loan&quot; hold what may be done to the loan now.</source>
        <translation>工作台的全部标的。行不会在指针下移动：新标的等指针离开表格后才加入。回车打开实时画面；右键菜单和“标的”菜单列出当前可对标的进行的操作。</translation>
    </message>
    <message>
        <source>A loan&apos;s life</source>
        <translation>标的的一生</translation>
    </message>
    <message>
        <source>&quot;New loan&quot; leads through terms, rules and schedule to a preview. Submitted, a loan waits for its checker; approved, it opens and closes at its times by itself, or by hand. When the sale ends while parts are still held, the loan settles; it ends full or short. A full loan is reviewed, then disbursed or rejected. Every step asks first and says what would follow.</source>
        <translation>“新建标的”依次经过条款、规则、时间，到预览。提交后标的等待复核；批准后到时自动开标和结束，也可人工操作。募集结束时若仍有占用，标的进入结算，最终满标或未满标。满标的标的经审核后放款或驳回。每一步都先询问，并说明后果。</translation>
    </message>
    <message>
        <source>Held and paid</source>
        <translation>占用与已付</translation>
    </message>
    <message>
        <source>A bid that is paid by payment holds its part until the payment arrives. If it fails, is taken back or does not come within the hold window, the part is free again and the standby queue is served in the same moment.</source>
        <translation>以付款方式支付的投标先占用额度，直到款项到账。若付款失败、被撤回或未在占用时限内到账，额度随即释放，候补队列在同一时刻得到受理。</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Money that came late and did not fit, or that nothing was waiting for, stands in suspense until somebody places or refunds it. A stuck hold is one whose payment nobody can tell about: it does not lapse; ask the provider, then resolve it.</source>
        <translation>迟到而放不下、或没有投标在等的款项先挂账，直到有人转入或退款。悬而未决的占用是指付款状态无人能说明：它不会过期；请先向支付渠道查询，再处理。</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>付款指令</translation>
    </message>
    <message>
        <source>Every payout has one number for ever. &quot;Unknown&quot; means that the bank could not say: nothing is sent again by itself, because that might pay twice. Ask the bank, then say what happened.</source>
        <translation>每笔付款指令有一个永久编号。“不明”表示银行无法说明结果：系统绝不自动重发，因为那可能付两次。请先问银行，再说明结果。</translation>
    </message>
    <message>
        <source>The fill curve, the bids per second beneath it, and the newest bids. Rest the pointer on the bids and they hold still. Each reason under &quot;Refused&quot; opens the list of its bids; Enter on a bid opens its investor&apos;s statement. The search box finds loans and investors by their codes.</source>
        <translation>募集曲线、其下的每秒投标数，以及最新的投标。指针停在投标上时列表静止。“拒绝”下的每个原因都可打开对应的投标列表；在投标上按回车打开投资人对账单。搜索框可按编号查找标的和投资人。</translation>
    </message>
    <message>
        <source>Why short?</source>
        <translation>为何未满标？</translation>
    </message>
    <message>
        <source>Divides what is missing at any instant into demand that ended, holds that lapsed, payments that failed and bids taken back, from the records alone.</source>
        <translation>仅凭记录，把任一时刻的差额分解为需求不足、占用过期、付款失败和投标撤回。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::HoldListModel</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>stuck — waits for staff</source>
        <translation>悬而未决，待人工处理</translation>
    </message>
    <message>
        <source>does not lapse</source>
        <translation>不会过期</translation>
    </message>
    <message>
        <source>does not lapse while the clock is in doubt</source>
        <translation>时钟存疑期间不会过期</translation>
    </message>
    <message>
        <source>lapses now</source>
        <translation>即将过期</translation>
    </message>
    <message>
        <source>lapses in %1</source>
        <translation>%1 后过期</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Part %1 of the bid</source>
        <translation>投标的第 %1 部分</translation>
    </message>
    <message>
        <source>The payment is neither confirmed nor denied. The hold does not lapse by itself; staff resolve it.</source>
        <translation>付款既未确认也未否认。占用不会自动过期，由人工处理。</translation>
    </message>
    <message>
        <source>Lapses at %1</source>
        <translation>于 %1 过期</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>Bid no.</source>
        <translation>投标序号</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>投资人</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>接下来</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::LastBidsView</name>
    <message>
        <source>%1 new</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Last bids</source>
        <translation>最新投标</translation>
    </message>
    <message>
        <source>held still</source>
        <translation>已静止</translation>
    </message>
    <message>
        <source>Enter or a double click opens the investor&apos;s statement.</source>
        <translation>回车或双击打开投资人对账单。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::LiveLoanView</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>满标</translation>
    </message>
    <message>
        <source>ETA</source>
        <translation>预计满标</translation>
    </message>
    <message>
        <source>Resume view  F8</source>
        <translation>恢复画面  F8</translation>
    </message>
    <message>
        <source>Pause view  F8</source>
        <translation>暂停画面  F8</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Back to the board (Esc)</source>
        <translation>返回看板 (Esc)</translation>
    </message>
    <message>
        <source>How far the loan is filled</source>
        <translation>标的的募集进度</translation>
    </message>
    <message>
        <source>Fill curve</source>
        <translation>募集曲线</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标金额</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Bidders</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>候补</translation>
    </message>
    <message>
        <source>Standby: %1</source>
        <translation>候补队列：%1</translation>
    </message>
    <message>
        <source>Why short?</source>
        <translation>为何未满标？</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::LoanBoardModel</name>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标金额</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>募集进度</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>ETA</source>
        <translation>预计满标</translation>
    </message>
    <message>
        <source>Bidders</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::LoanControl</name>
    <message>
        <source>%1: %2?</source>
        <translation>%1：%2？</translation>
    </message>
    <message>
        <source>%1: the sale is open.</source>
        <translation>%1：已开标。</translation>
    </message>
    <message>
        <source>%1: waiting for checker.</source>
        <translation>%1：待复核。</translation>
    </message>
    <message>
        <source>Nothing is sold yet. It opens after somebody else has approved it.</source>
        <translation>尚未开始募集。经另一人批准后开标。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::MainActions</name>
    <message>
        <source>&amp;Desk</source>
        <translation>工作台(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rehearsal</source>
        <translation>演练(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Demonstration desk</source>
        <translation>演示工作台(&amp;D)</translation>
    </message>
    <message>
        <source>New &amp;rehearsal desk…</source>
        <translation>新建演练工作台(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;New real desk…</source>
        <translation>新建正式工作台(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open desk…</source>
        <translation>打开工作台(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Verify everything</source>
        <translation>全面核验(&amp;V)</translation>
    </message>
    <message>
        <source>Cancel the verification</source>
        <translation>取消核验</translation>
    </message>
    <message>
        <source>&amp;Close desk</source>
        <translation>关闭工作台(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Start a drill…</source>
        <translation>开始演练(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Cancel the drill</source>
        <translation>取消演练(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Board</source>
        <translation>看板(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Live view of the selected loan</source>
        <translation>所选标的的实时画面(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Pause the view</source>
        <translation>暂停画面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy the selected rows</source>
        <translation>复制所选行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Plimsoll</source>
        <translation>关于 Plimsoll(&amp;A)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Pa&amp;yments</source>
        <translation>款项(&amp;Y)</translation>
    </message>
    <message>
        <source>Pay&amp;outs</source>
        <translation>付款指令(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Go to a loan or an investor by its code</source>
        <translation>按编号转到标的或投资人(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Loan</source>
        <translation>标的(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;New loan…</source>
        <translation>新建标的(&amp;N)…</translation>
    </message>
    <message>
        <source>Set its ti&amp;mes…</source>
        <translation>设定时间(&amp;M)…</translation>
    </message>
    <message>
        <source>S&amp;tandby queue and holds</source>
        <translation>候补队列与占用(&amp;T)</translation>
    </message>
    <message>
        <source>Why s&amp;hort?</source>
        <translation>为何未满标(&amp;H)？</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::MainWindow</name>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>You are looking on: another program writes this desk (%1).</source>
        <translation>您正在旁观：另一个程序正在写入这个工作台（%1）。</translation>
    </message>
    <message>
        <source>Everything you see is live; nothing can be changed here.</source>
        <translation>您看到的都是实时的；在这里不能作任何改动。</translation>
    </message>
    <message>
        <source>Try to open it for writing</source>
        <translation>尝试以写入方式打开</translation>
    </message>
    <message>
        <source>Open a desk</source>
        <translation>打开工作台</translation>
    </message>
    <message>
        <source>Plimsoll desks (*.plimsoll);;All files (*)</source>
        <translation>Plimsoll 工作台 (*.plimsoll);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 – Plimsoll</source>
        <translation>%1 – Plimsoll</translation>
    </message>
    <message>
        <source>The clock is in doubt: nothing opens, closes or lapses by itself.</source>
        <translation>时钟存疑：不会自动开标、结束或过期。</translation>
    </message>
    <message>
        <source>The last record is of %1, but at opening the clock said %2. Bids and payments go on.</source>
        <translation>最后一条记录为 %1，而打开时时钟显示 %2。投标和付款照常进行。</translation>
    </message>
    <message>
        <source>The clock is right…</source>
        <translation>时钟无误…</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::MoneyControl</name>
    <message>
        <source>Place this payment into its loan?</source>
        <translation>将这笔款项转入标的？</translation>
    </message>
    <message>
        <source>Place it</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>%1 of %2 go from suspense into %3, as paid.</source>
        <translation>%2 的 %1 从挂账转入 %3，记为已付。</translation>
    </message>
    <message>
        <source>an unknown payer</source>
        <translation>未知付款人</translation>
    </message>
    <message>
        <source>its loan</source>
        <translation>对应标的</translation>
    </message>
    <message>
        <source>Only if it still fits at that moment, by the loan&apos;s rules. If not, it is refused with the reason and the money stays in suspense.</source>
        <translation>仅当届时仍符合标的规则。若不符合，将说明原因并拒绝，款项继续挂账。</translation>
    </message>
    <message>
        <source>The payment is placed.</source>
        <translation>款项已转入。</translation>
    </message>
    <message>
        <source>Send this payment back?</source>
        <translation>退回这笔款项？</translation>
    </message>
    <message>
        <source>Refund it</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>%1 leave suspense as a payout instruction to %2.</source>
        <translation>%1 从挂账转为给 %2 的付款指令。</translation>
    </message>
    <message>
        <source>the payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>It goes out with the next payout file. The case is closed then.</source>
        <translation>随下一份付款文件发出，该异常随即结束。</translation>
    </message>
    <message>
        <source>Refund made: payout %1 is pending.</source>
        <translation>已生成退款：付款指令 %1 待发送。</translation>
    </message>
    <message>
        <source>What became of the payment of bid %1?</source>
        <translation>投标 %1 的付款结果如何？</translation>
    </message>
    <message>
        <source>Resolve the hold</source>
        <translation>处理占用</translation>
    </message>
    <message>
        <source>The money &amp;arrived: the part is paid</source>
        <translation>款项已到账：该部分记为已付(&amp;A)</translation>
    </message>
    <message>
        <source>There is &amp;no money: the part is free again</source>
        <translation>没有到账：额度重新释放(&amp;N)</translation>
    </message>
    <message>
        <source>%1 of %2 are held on %3.</source>
        <translation>%2 在 %3 上占用 %1。</translation>
    </message>
    <message>
        <source>Ask the payment provider before you say so: paid counts as money here, and a released part is sold again at once.</source>
        <translation>请先向支付渠道查询：记为已付即视同资金到位，释放的额度会立即再次出售。</translation>
    </message>
    <message>
        <source>The hold is paid.</source>
        <translation>该占用已记为已付。</translation>
    </message>
    <message>
        <source>The hold is released.</source>
        <translation>该占用已释放。</translation>
    </message>
    <message>
        <source>Take bid %1 back for the customer?</source>
        <translation>替客户撤回投标 %1？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回投标</translation>
    </message>
    <message>
        <source>What the bid holds is free again, and it leaves the standby queue. Who waits is served in the same moment.</source>
        <translation>投标占用的额度重新释放，并退出候补队列。候补者在同一时刻得到受理。</translation>
    </message>
    <message>
        <source>What is paid stays paid. A payment that still arrives becomes a payment case.</source>
        <translation>已付的保持已付。之后到账的款项将成为款项异常。</translation>
    </message>
    <message>
        <source>Bid %1 is taken back.</source>
        <translation>投标 %1 已撤回。</translation>
    </message>
    <message>
        <source>Known already, nothing changed: %1.</source>
        <translation>此前已知，没有变化：%1。</translation>
    </message>
    <message>
        <source>Payment recorded: %1.</source>
        <translation>付款已记录：%1。</translation>
    </message>
    <message>
        <source>Payout %1: did the money arrive?</source>
        <translation>付款指令 %1：款项到账了吗？</translation>
    </message>
    <message>
        <source>Payout %1: did no money leave?</source>
        <translation>付款指令 %1：款项确未付出吗？</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>已到账</translation>
    </message>
    <message>
        <source>No money left</source>
        <translation>未付出</translation>
    </message>
    <message>
        <source>%1 to %2, %3.</source>
        <translation>%1 给 %2，%3。</translation>
    </message>
    <message>
        <source>Say it only when the bank has said it: nothing is sent again by itself.</source>
        <translation>银行明确答复后才能这样认定：系统绝不自动重发。</translation>
    </message>
    <message>
        <source>A failed disbursement can be sent anew as another instruction.</source>
        <translation>失败的放款可以另立一笔指令重新发送。</translation>
    </message>
    <message>
        <source>The money goes back to the investor&apos;s available balance.</source>
        <translation>款项退回投资人的可用余额。</translation>
    </message>
    <message>
        <source>Payout %1 is now: %2.</source>
        <translation>付款指令 %1 现为：%2。</translation>
    </message>
    <message>
        <source>Make a new instruction for payout %1?</source>
        <translation>为付款指令 %1 另立一笔？</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>另立指令</translation>
    </message>
    <message>
        <source>%1 to %2 go out again, as another payout with its own number.</source>
        <translation>%1 给 %2 将以新编号的付款指令再次发出。</translation>
    </message>
    <message>
        <source>The failed one stays on record as it is.</source>
        <translation>失败的那笔原样留在记录中。</translation>
    </message>
    <message>
        <source>Payout %1 is pending.</source>
        <translation>付款指令 %1 待发送。</translation>
    </message>
    <message>
        <source>Where to write the payout file</source>
        <translation>付款文件存放位置</translation>
    </message>
    <message>
        <source>Payout files (*.csv)</source>
        <translation>付款文件 (*.csv)</translation>
    </message>
    <message>
        <source>Nothing is pending, so no file was written.</source>
        <translation>没有待发送的付款指令，未写文件。</translation>
    </message>
    <message>
        <source>Payouts written: %1, together %2.</source>
        <translation>已写出付款指令 %1 笔，共 %2。</translation>
    </message>
    <message>
        <source>They are marked as sent in batch %1: %2</source>
        <translation>已记为批次 %1 发送：%2</translation>
    </message>
    <message>
        <source>The payouts are marked as sent, but %1 cannot be written.</source>
        <translation>付款指令已记为发送，但 %1 无法写入。</translation>
    </message>
    <message>
        <source>Nothing has gone to the bank. Write the same batch again; it stays the same.</source>
        <translation>银行尚未收到任何内容。请再次写出同一批次，内容不变。</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>再次写出</translation>
    </message>
    <message>
        <source>The bank&apos;s answers</source>
        <translation>银行答复</translation>
    </message>
    <message>
        <source>Answer files (*.csv);;All files (*)</source>
        <translation>答复文件 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The bank&apos;s answers are taken in: confirmed %1, failed %2, unknown %3.</source>
        <translation>银行答复已导入：确认 %1，失败 %2，不明 %3。</translation>
    </message>
    <message>
        <source>Said before, nothing changed: %1.</source>
        <translation>此前已有、没有变化：%1 笔。</translation>
    </message>
    <message>
        <source>Is this machine&apos;s clock right?</source>
        <translation>本机时钟无误吗？</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>时钟无误</translation>
    </message>
    <message>
        <source>It says %1.</source>
        <translation>时钟显示 %1。</translation>
    </message>
    <message>
        <source>Timers run again: loans whose time has come open and close, and holds whose window has passed lapse, at once.</source>
        <translation>定时恢复：到时间的标的立即开标或结束，超过时限的占用立即过期。</translation>
    </message>
    <message>
        <source>Timers run again.</source>
        <translation>定时已恢复。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::NavRail</name>
    <message>
        <source>%1 short</source>
        <translation>%1 未满标</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 待处理</translation>
    </message>
    <message>
        <source>%1 stuck</source>
        <translation>%1 悬而未决</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 不明</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>付款指令</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::NewDeskDialog</name>
    <message>
        <source>Loans</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Where to keep the desk</source>
        <translation>工作台的存放位置</translation>
    </message>
    <message>
        <source>Plimsoll desks (*.plimsoll)</source>
        <translation>Plimsoll 工作台 (*.plimsoll)</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名称太长。</translation>
    </message>
    <message>
        <source>Choose where to keep the desk.</source>
        <translation>请选择工作台的存放位置。</translation>
    </message>
    <message>
        <source>A file already stands there; it will not be written over.</source>
        <translation>那里已有文件，不会被覆盖。</translation>
    </message>
    <message>
        <source>Make a desk</source>
        <translation>新建工作台</translation>
    </message>
    <message>
        <source>What is the desk for?</source>
        <translation>这个工作台用来做什么？</translation>
    </message>
    <message>
        <source>A &amp;rehearsal desk</source>
        <translation>演练工作台(&amp;R)</translation>
    </message>
    <message>
        <source>May invent investors and money: for drills and replays.</source>
        <translation>可以虚构投资人和资金：用于演练和回放。</translation>
    </message>
    <message>
        <source>A r&amp;eal desk</source>
        <translation>正式工作台(&amp;E)</translation>
    </message>
    <message>
        <source>Never invents anything: every investor and every fen was entered by somebody.</source>
        <translation>从不虚构：每位投资人、每一分钱都由人录入。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Name of the desk</source>
        <translation>工作台名称</translation>
    </message>
    <message>
        <source>File of the desk</source>
        <translation>工作台文件</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Make the desk</source>
        <translation>新建工作台</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::OpenLoanDialog</name>
    <message>
        <source>Submitting…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Open the sale now</source>
        <translation>立即开标</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>提交复核</translation>
    </message>
    <message>
        <source>1 Terms</source>
        <translation>1 条款</translation>
    </message>
    <message>
        <source>2 Rules</source>
        <translation>2 规则</translation>
    </message>
    <message>
        <source>3 Schedule</source>
        <translation>3 时间</translation>
    </message>
    <message>
        <source>4 Preview</source>
        <translation>4 预览</translation>
    </message>
    <message>
        <source>Times of loan %1</source>
        <translation>标的 %1 的时间</translation>
    </message>
    <message>
        <source>Open a loan</source>
        <translation>新建标的</translation>
    </message>
    <message>
        <source>&amp;Discard the draft</source>
        <translation>丢弃草稿(&amp;D)</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>上一步(&amp;K)</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PaymentCaseModel</name>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>投资人</translation>
    </message>
    <message>
        <source>Bid no.</source>
        <translation>投标序号</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PaymentDialog</name>
    <message>
        <source>Printable characters without blanks, at most 64.</source>
        <translation>可打印字符，不含空格，最多 64 个。</translation>
    </message>
    <message>
        <source>As the provider names it; the same notice twice changes nothing.</source>
        <translation>支付渠道的编号；同一通知两次不会有变化。</translation>
    </message>
    <message>
        <source>The number of the bid it was made for.</source>
        <translation>对应投标的序号。</translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation>金额必须大于零。</translation>
    </message>
    <message>
        <source>What arrived, not what was expected.</source>
        <translation>实际到账金额，而非应付金额。</translation>
    </message>
    <message>
        <source>Note a payment</source>
        <translation>登记付款</translation>
    </message>
    <message>
        <source>What did the provider say?</source>
        <translation>支付渠道怎么说？</translation>
    </message>
    <message>
        <source>Every notice is recorded with what became of it. Money that fits nowhere waits as a payment case; nothing is lost and nothing overfills.</source>
        <translation>每条通知及其结果都会记录。放不下的款项作为款项异常等待处理；既不会丢失，也不会超募。</translation>
    </message>
    <message>
        <source>&amp;Payment</source>
        <translation>付款编号(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Bid number</source>
        <translation>投标序号(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Amount, yuan</source>
        <translation>金额，元(&amp;A)</translation>
    </message>
    <message>
        <source>The payment is</source>
        <translation>付款状态</translation>
    </message>
    <message>
        <source>&amp;confirmed: the money is here</source>
        <translation>已到账：款项已收到(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;failed: there will be no money</source>
        <translation>失败：不会有款项(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;unclear: the provider cannot say</source>
        <translation>不明：支付渠道无法说明(&amp;U)</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PaymentsView</name>
    <message>
        <source>Open cases</source>
        <translation>待处理异常</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部异常</translation>
    </message>
    <message>
        <source>Stuck holds</source>
        <translation>悬而未决的占用</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>前 %1 笔</translation>
    </message>
    <message>
        <source>No case so far</source>
        <translation>还没有款项异常</translation>
    </message>
    <message>
        <source>No payment waits for you</source>
        <translation>没有款项等您处理</translation>
    </message>
    <message>
        <source>A payment that comes late and no longer fits, has the wrong amount, or belongs to no bid becomes a case: its money stands in suspense until somebody places or refunds it. Nothing is dropped.</source>
        <translation>迟到而放不下、金额不符或对应不到投标的付款成为款项异常：款项挂账，直到有人转入或退款。绝不丢弃。</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Money that came and could not be used, and holds whose payment nobody can confirm. Each waits for a person; nothing here lapses or is sent back by itself.</source>
        <translation>到账却用不上的款项，以及无人能确认付款的占用。每一笔都等待人工处理；这里的内容不会自动过期或退回。</translation>
    </message>
    <message>
        <source>&amp;Place into the loan…</source>
        <translation>转入标的(&amp;P)…</translation>
    </message>
    <message>
        <source>The money becomes paid in its loan, if it fits now</source>
        <translation>若目前放得下，款项在标的中记为已付</translation>
    </message>
    <message>
        <source>Re&amp;fund…</source>
        <translation>退款(&amp;F)…</translation>
    </message>
    <message>
        <source>The money goes back by a payout</source>
        <translation>以付款指令退回款项</translation>
    </message>
    <message>
        <source>Re&amp;solve…</source>
        <translation>处理(&amp;S)…</translation>
    </message>
    <message>
        <source>Say whether the payment of a stuck hold arrived</source>
        <translation>说明悬而未决的占用是否已到账</translation>
    </message>
    <message>
        <source>&amp;Note a payment…</source>
        <translation>登记付款(&amp;N)…</translation>
    </message>
    <message>
        <source>Record by hand what the provider says of a payment</source>
        <translation>手工登记支付渠道对付款的答复</translation>
    </message>
    <message>
        <source>No hold is stuck</source>
        <translation>没有悬而未决的占用</translation>
    </message>
    <message>
        <source>When a payment is neither confirmed nor denied, its hold does not lapse: it is listed here until somebody who knows resolves it.</source>
        <translation>付款既未确认也未否认时，其占用不会过期：列在这里，直到知情者处理。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PayoutListModel</name>
    <message>
        <source>Stands for payout %1, which failed</source>
        <translation>代替失败的付款指令 %1</translation>
    </message>
    <message>
        <source>Made at %1</source>
        <translation>生成于 %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>投资人</translation>
    </message>
    <message>
        <source>Payout file</source>
        <translation>付款文件</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近变动</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PayoutsView</name>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message numerus="yes">
        <source>%n payout(s) unknown: the bank did not say.</source>
        <translation>
            <numerusform>%n 笔付款指令结果不明：银行未能说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent again by itself. Ask the bank, then resolve each one.</source>
        <translation>系统绝不自动重发。请先问银行，再逐笔处理。</translation>
    </message>
    <message numerus="yes">
        <source>%n disbursement(s) failed: the borrower has no money yet.</source>
        <translation>
            <numerusform>%n 笔放款失败：借款人尚未收到款项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear up why, then reissue each one as a new payout.</source>
        <translation>请查明原因，再逐笔另立新的付款指令。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 · %2 in all</source>
        <translation>%1 笔 · 共 %2</translation>
    </message>
    <message>
        <source>the first %1 · %2 so far</source>
        <translation>前 %1 笔 · 合计 %2</translation>
    </message>
    <message>
        <source>Payouts: %1</source>
        <translation>付款指令：%1</translation>
    </message>
    <message>
        <source>All payouts</source>
        <translation>全部付款指令</translation>
    </message>
    <message>
        <source>No payout is in this state</source>
        <translation>没有处于此状态的付款指令</translation>
    </message>
    <message>
        <source>No money has left yet</source>
        <translation>还没有款项付出</translation>
    </message>
    <message>
        <source>Disbursing a loan, refunding a payment and cashing out make payouts. Each keeps its number for ever and leaves once, with a payout file for the bank.</source>
        <translation>放款、退款和提现都会生成付款指令。每笔有永久编号，随给银行的付款文件只发出一次。</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>付款指令</translation>
    </message>
    <message>
        <source>Money on its way out. Export a file for the bank, then import its answers; an answer that is not clear waits for a person and is never sent again by itself.</source>
        <translation>正在付出的款项。先导出给银行的文件，再导入银行答复；结果不明的等待人工处理，绝不自动重发。</translation>
    </message>
    <message>
        <source>Resolve as &amp;paid…</source>
        <translation>认定已付(&amp;P)…</translation>
    </message>
    <message>
        <source>The money arrived, the bank confirmed it</source>
        <translation>款项已到账，银行已确认</translation>
    </message>
    <message>
        <source>Resolve as &amp;failed…</source>
        <translation>认定失败(&amp;F)…</translation>
    </message>
    <message>
        <source>No money left, the bank confirmed it</source>
        <translation>款项未付出，银行已确认</translation>
    </message>
    <message>
        <source>Re&amp;issue…</source>
        <translation>另立指令(&amp;I)…</translation>
    </message>
    <message>
        <source>Make a new payout in place of a failed one</source>
        <translation>代替失败的一笔，另立新的付款指令</translation>
    </message>
    <message>
        <source>&amp;Export payout file…</source>
        <translation>导出付款文件(&amp;E)…</translation>
    </message>
    <message>
        <source>Everything pending leaves in one file and counts as sent</source>
        <translation>所有待发送的合为一份文件，记为已发送</translation>
    </message>
    <message>
        <source>I&amp;mport bank answers…</source>
        <translation>导入银行答复(&amp;M)…</translation>
    </message>
    <message>
        <source>Read what the bank says of the payouts of a file</source>
        <translation>读取银行对付款文件的答复</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PreviewPage</name>
    <message>
        <source>the next number</source>
        <translation>自动编号</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no investor here</source>
        <translation>非本台投资人</translation>
    </message>
    <message>
        <source>as soon as it is made</source>
        <translation>创建后立即</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Nothing has happened yet. The sale opens the moment you say so.</source>
        <translation>目前什么也没有发生。确认后立即开标。</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Submitted, the loan waits for its checker: it does not open before somebody approves it.</source>
        <translation>目前什么也没有发生。提交后标的等待复核：未经批准不会开标。</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>Minimum bid</source>
        <translation>起投金额</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>递增金额</translation>
    </message>
    <message>
        <source>Cap per investor</source>
        <translation>单人上限</translation>
    </message>
    <message>
        <source>Who may buy</source>
        <translation>购买对象</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借款人</translation>
    </message>
    <message>
        <source>Hold window</source>
        <translation>占用时限</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>开标</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::RecordCard</name>
    <message>
        <source>%1 new</source>
        <translation>新增 %1</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::RecordTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::RefusalRow</name>
    <message>
        <source>%1: %2, show the list</source>
        <translation>%1：%2，显示列表</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::RefusalsPanel</name>
    <message>
        <source>Refused %1</source>
        <translation>拒绝 %1</translation>
    </message>
    <message>
        <source>Nothing was refused. Refusals appear here by reason; each opens the list of its bids.</source>
        <translation>没有拒绝。被拒绝的投标会按原因显示在这里，点开可查看列表。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::RehearsalControl</name>
    <message>
        <source>This console looks on read-only, so it cannot start a drill.</source>
        <translation>本控制台以只读方式旁观，不能开始演练。</translation>
    </message>
    <message>
        <source>Start it where the desk is open for writing.</source>
        <translation>请在以写入方式打开该工作台的地方开始。</translation>
    </message>
    <message>
        <source>Drills are refused on a real desk: it never invents investors or money.</source>
        <translation>正式工作台不允许演练：它从不虚构投资人或资金。</translation>
    </message>
    <message>
        <source>Nothing was changed. A rehearsal desk is made for this.</source>
        <translation>没有任何改动。演练请使用演练工作台。</translation>
    </message>
    <message>
        <source>New rehearsal desk…</source>
        <translation>新建演练工作台…</translation>
    </message>
    <message>
        <source>Drill: inviting bidders (%1)…</source>
        <translation>演练：正在邀请投标人（%1）…</translation>
    </message>
    <message>
        <source>Drill: bids answered %1 of %2</source>
        <translation>演练：已答复 %1 / %2 笔</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::RulesPage</name>
    <message>
        <source>List at least one investor.</source>
        <translation>请至少列出一位投资人。</translation>
    </message>
    <message>
        <source>No investor has this code: %1</source>
        <translation>没有此编号的投资人：%1</translation>
    </message>
    <message>
        <source>No investor has this code.</source>
        <translation>没有此编号的投资人。</translation>
    </message>
    <message>
        <source>Investors: %1</source>
        <translation>投资人：%1 位</translation>
    </message>
    <message>
        <source>His code, if he is an investor here: nobody lends to himself.</source>
        <translation>若借款人是本台投资人，填其编号：不得投自己的标的。</translation>
    </message>
    <message>
        <source>%1 for a payment to arrive; then the part is free again.</source>
        <translation>付款须在 %1 内到账，否则额度释放。</translation>
    </message>
    <message>
        <source>Looking the codes up…</source>
        <translation>正在查找编号…</translation>
    </message>
    <message>
        <source>Who may buy</source>
        <translation>购买对象</translation>
    </message>
    <message>
        <source>&amp;Everyone</source>
        <translation>所有投资人(&amp;E)</translation>
    </message>
    <message>
        <source>Ne&amp;w customers only</source>
        <translation>仅限新客户(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Listed investors only</source>
        <translation>仅限名单内投资人(&amp;L)</translation>
    </message>
    <message>
        <source>Investor co&amp;des</source>
        <translation>投资人编号(&amp;D)</translation>
    </message>
    <message>
        <source>B&amp;orrower</source>
        <translation>借款人(&amp;O)</translation>
    </message>
    <message>
        <source>no investor here</source>
        <translation>非本台投资人</translation>
    </message>
    <message>
        <source>&amp;Hold window</source>
        <translation>占用时限(&amp;H)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::SchedulePage</name>
    <message>
        <source>A real desk&apos;s loan waits for its checker: choose another opening.</source>
        <translation>正式工作台的标的须待复核：请选择其他开标方式。</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>All times are local: %1.</source>
        <translation>均为本地时间：%1。</translation>
    </message>
    <message>
        <source>The sale opens</source>
        <translation>开标</translation>
    </message>
    <message>
        <source>&amp;At this time</source>
        <translation>定时(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;By hand, after its approval</source>
        <translation>批准后人工开标(&amp;B)</translation>
    </message>
    <message>
        <source>Now, as soon as it is &amp;made</source>
        <translation>创建后立即开标(&amp;M)</translation>
    </message>
    <message>
        <source>Passes the checker; rehearsals only.</source>
        <translation>越过复核，仅限演练。</translation>
    </message>
    <message>
        <source>Not on a real desk: its loans wait for their checker.</source>
        <translation>正式工作台不可用：标的须待复核。</translation>
    </message>
    <message>
        <source>The sale ends when it is full, or</source>
        <translation>满标时结束，或者</translation>
    </message>
    <message>
        <source>at &amp;this time</source>
        <translation>定时结束(&amp;T)</translation>
    </message>
    <message>
        <source>b&amp;y hand</source>
        <translation>人工结束(&amp;Y)</translation>
    </message>
    <message>
        <source>Opening time</source>
        <translation>开标时间</translation>
    </message>
    <message>
        <source>Closing time</source>
        <translation>结束时间</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ShortBar</name>
    <message>
        <source>paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>held</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>What the target is made of</source>
        <translation>目标金额的构成</translation>
    </message>
    <message>
        <source>under 0.1 %</source>
        <translation>不到 0.1 %</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ShortCauseModel</name>
    <message>
        <source>What nobody took again: this much of the loan is missing because of it.</source>
        <translation>无人再次认购的部分：标的因此差这么多。</translation>
    </message>
    <message>
        <source>What came back to the sale; others may have taken it since.</source>
        <translation>回到募集的额度；其后可能已被他人认购。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Came back in all</source>
        <translation>累计退回</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>占用笔数</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Open the selected loan</source>
        <translation>打开所选标的</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back: from a list to its loan, from a loan to the board</source>
        <translation>返回：从列表回到标的，从标的回到看板</translation>
    </message>
    <message>
        <source>Tab, arrows</source>
        <translation>Tab、方向键</translation>
    </message>
    <message>
        <source>Reach everything without a mouse</source>
        <translation>不用鼠标即可到达每一处</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StandbyView</name>
    <message>
        <source>%1 · %2 in all</source>
        <translation>%1 笔 · 共 %2</translation>
    </message>
    <message>
        <source>the first %1 · %2 so far</source>
        <translation>前 %1 笔 · 合计 %2</translation>
    </message>
    <message>
        <source>%1 stuck</source>
        <translation>悬而未决 %1</translation>
    </message>
    <message>
        <source>Back to loan %1</source>
        <translation>返回标的 %1</translation>
    </message>
    <message>
        <source>Back to the loan (Esc)</source>
        <translation>返回标的（Esc）</translation>
    </message>
    <message>
        <source>Standby and holds</source>
        <translation>候补与占用</translation>
    </message>
    <message>
        <source>Capacity that comes back goes through the queue first, in this order; each bid that fits is taken. One that does not fit keeps its place and blocks nobody.</source>
        <translation>退回的额度先按此顺序经过队列；放得下的投标逐一受理。放不下的保留位置，也不阻挡别人。</translation>
    </message>
    <message>
        <source>Standby queue</source>
        <translation>候补队列</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>没有人候补</translation>
    </message>
    <message>
        <source>A bid that asks for it waits here when a loan is sold out. Waiting freezes no money. When a hold lapses or a payment fails, the queue is served before newcomers.</source>
        <translation>标的售罄时，愿意候补的投标在此等候，不冻结资金。占用过期或付款失败时，队列先于新投标得到受理。</translation>
    </message>
    <message>
        <source>Open holds</source>
        <translation>当前占用</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>没有占用</translation>
    </message>
    <message>
        <source>Bids that are paid by a payment hold their part of the loan here until the payment arrives or the hold lapses.</source>
        <translation>以付款方式支付的投标在此占用额度，直到款项到账或占用过期。</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>撤回(&amp;W)…</translation>
    </message>
    <message>
        <source>The customer leaves the queue</source>
        <translation>客户退出队列</translation>
    </message>
    <message>
        <source>W&amp;ithdraw…</source>
        <translation>撤回(&amp;I)…</translation>
    </message>
    <message>
        <source>The customer takes back what is held; its part is free again</source>
        <translation>客户撤回占用，额度重新释放</translation>
    </message>
    <message>
        <source>Re&amp;solve…</source>
        <translation>处理(&amp;S)…</translation>
    </message>
    <message>
        <source>Say whether the payment of a stuck hold arrived</source>
        <translation>说明悬而未决的占用是否已到账</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StatementModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>从 → 到</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>Bid no.</source>
        <translation>投标序号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Available after</source>
        <translation>其后可用</translation>
    </message>
    <message>
        <source>Frozen after</source>
        <translation>其后冻结</translation>
    </message>
    <message>
        <source>Lent after</source>
        <translation>其后出借</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StatementView</name>
    <message>
        <source>available %1 + frozen %2 + in loans %3 = %4</source>
        <translation>可用 %1 + 冻结 %2 + 出借 %3 = %4</translation>
    </message>
    <message>
        <source>The last line says otherwise: have the desk verified.</source>
        <translation>与最后一行不符：请核验工作台。</translation>
    </message>
    <message>
        <source>agrees with the last line</source>
        <translation>与最后一行一致</translation>
    </message>
    <message>
        <source>does not agree with the last line</source>
        <translation>与最后一行不一致</translation>
    </message>
    <message>
        <source>Statement %1</source>
        <translation>对账单 %1</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>%1 lines, oldest first</source>
        <translation>%1 行，从旧到新</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to where you came from (Esc)</source>
        <translation>返回原处（Esc）</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>资金变动</translation>
    </message>
    <message>
        <source>No money has moved yet</source>
        <translation>还没有资金变动</translation>
    </message>
    <message>
        <source>Deposits, accepted bids, releases, disbursements and cash-outs appear here, each with the balance after it.</source>
        <translation>充值、接受的投标、解冻、放款和提现都显示在这里，并附其后余额。</translation>
    </message>
    <message>
        <source>An amount without a sign only changed its place. Ctrl+C copies the selected lines, or all of them, for a spreadsheet.</source>
        <translation>不带正负号的金额只是换了位置。Ctrl+C 复制所选行或全部，可贴入电子表格。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::TermsPage</name>
    <message>
        <source>Letters, digits, &quot;-&quot;, &quot;_&quot; and &quot;.&quot; only.</source>
        <translation>仅限字母、数字、“-”、“_”和“.”。</translation>
    </message>
    <message>
        <source>The title is too long.</source>
        <translation>标题过长。</translation>
    </message>
    <message>
        <source>Left empty, the desk numbers it.</source>
        <translation>留空则自动编号。</translation>
    </message>
    <message>
        <source>Bids are the minimum plus whole steps.</source>
        <translation>投标须为起投金额加递增金额的整数倍。</translation>
    </message>
    <message>
        <source>The most that one investor may hold of this loan.</source>
        <translation>单个投资人在该标的上的最高金额。</translation>
    </message>
    <message>
        <source>The terms check found an error.</source>
        <translation>条款检查发现错误。</translation>
    </message>
    <message>
        <source>The terms check waits for the amounts.</source>
        <translation>条款检查等待填写金额。</translation>
    </message>
    <message>
        <source>The terms check passes: whatever is left, somebody may buy it.</source>
        <translation>条款检查通过：无论剩下多少，总有人可以购买。</translation>
    </message>
    <message>
        <source>Loan &amp;code</source>
        <translation>标的编号(&amp;C)</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Target, yuan</source>
        <translation>目标金额，元(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Minimum bid</source>
        <translation>起投金额(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>递增金额(&amp;S)</translation>
    </message>
    <message>
        <source>Ca&amp;p per investor</source>
        <translation>单人上限(&amp;P)</translation>
    </message>
    <message>
        <source>the next number</source>
        <translation>自动编号</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>借款用途</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Strands a remainder of %1.</source>
        <translation>会剩下无人可买的 %1。</translation>
    </message>
    <message>
        <source>Below the minimum.</source>
        <translation>低于起投金额。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::TopBar</name>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>queue %1 · p99 %2</source>
        <translation>队列 %1 · p99 %2</translation>
    </message>
    <message>
        <source>queue – · p99 –</source>
        <translation>队列 – · p99 –</translation>
    </message>
    <message>
        <source>view paused at %1</source>
        <translation>画面暂停于 %1</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>stale: %1 old</source>
        <translation>数据陈旧：%1前</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>no desk open</source>
        <translation>未打开工作台</translation>
    </message>
    <message>
        <source>English</source>
        <comment>the language of the console, in itself</comment>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Bids waiting for a decision; arrival to answer, 99 of 100 bids, last minute</source>
        <translation>等待决定的投标；近一分钟 99% 的投标从到达到答复的时间</translation>
    </message>
    <message>
        <source>Loan or investor  Ctrl+K</source>
        <translation>标的或投资人  Ctrl+K</translation>
    </message>
    <message>
        <source>Go to a loan or an investor by its code</source>
        <translation>按编号转到标的或投资人</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::VerifyControl</name>
    <message>
        <source>Nothing was changed. Stop the sale, keep the file as it is, and compare it with the last verified backup.</source>
        <translation>没有任何改动。请停止募集，原样保留文件，并与最近一次核验过的备份比对。</translation>
    </message>
    <message>
        <source>Verification cancelled.</source>
        <translation>核验已取消。</translation>
    </message>
    <message>
        <source>It proves nothing either way; start it again at any time.</source>
        <translation>未得出任何结论；可随时重新开始。</translation>
    </message>
    <message>
        <source>Every law holds.</source>
        <translation>每一条铁律都成立。</translation>
    </message>
    <message>
        <source>Recomputed from the records: loans %1, investors %2, bids %3, commands %4.</source>
        <translation>由原始记录重新计算：标的 %1，投资人 %2，投标 %3，命令 %4。</translation>
    </message>
    <message>
        <source>Verifying every record…</source>
        <translation>正在核验全部记录…</translation>
    </message>
    <message>
        <source>Verifying bids: %1 of %2</source>
        <translation>正在核验投标：%1 / %2</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::WaitListModel</name>
    <message>
        <source>takes a part, too</source>
        <translation>可部分成交</translation>
    </message>
    <message>
        <source>all or nothing</source>
        <translation>须全额成交</translation>
    </message>
    <message>
        <source>What fits is taken; the rest keeps its place and waits on.</source>
        <translation>放得下的先受理；其余保留位置继续候补。</translation>
    </message>
    <message>
        <source>A remainder that is too small is left to those behind; the bid keeps its place.</source>
        <translation>剩余不足时让给后面的人；该投标保留位置。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Bid no.</source>
        <translation>投标序号</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>投资人</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>候补金额</translation>
    </message>
    <message>
        <source>In parts?</source>
        <translation>可否部分</translation>
    </message>
    <message>
        <source>How it is paid</source>
        <translation>支付方式</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::WelcomeView</name>
    <message>
        <source>Loans, filled to exactly the mark</source>
        <translation>让标的分毫不差地满标</translation>
    </message>
    <message>
        <source>Where would you like to begin?</source>
        <translation>您想从哪里开始？</translation>
    </message>
    <message>
        <source>Try the demonstration desk</source>
        <translation>试用演示工作台</translation>
    </message>
    <message>
        <source>Loans on the mark, one selling, one in draft, and a rush to start. Nothing is real.</source>
        <translation>有已满标、募集中和草稿的标的，还可随时发起一场抢购。一切都是虚构的。</translation>
    </message>
    <message>
        <source>Make a desk</source>
        <translation>新建工作台</translation>
    </message>
    <message>
        <source>A real desk that never invents investors or money, or a rehearsal desk for drills.</source>
        <translation>从不虚构的正式工作台，或用于演练的演练工作台。</translation>
    </message>
    <message>
        <source>Open a desk</source>
        <translation>打开工作台</translation>
    </message>
    <message>
        <source>A desk file that is already on this machine.</source>
        <translation>本机上已有的工作台文件。</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::WhyShortPanel</name>
    <message>
        <source>Back to loan %1</source>
        <translation>返回标的 %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Back to the loan (Esc)</source>
        <translation>返回标的（Esc）</translation>
    </message>
    <message>
        <source>Why short</source>
        <translation>为何未满标</translation>
    </message>
    <message>
        <source>&amp;At the instant</source>
        <translation>时刻(&amp;A)</translation>
    </message>
    <message>
        <source>The instant that is explained</source>
        <translation>所解释的时刻</translation>
    </message>
    <message>
        <source>The instant, along the sale</source>
        <translation>募集过程中的时刻</translation>
    </message>
    <message>
        <source>N&amp;ow</source>
        <translation>现在(&amp;O)</translation>
    </message>
    <message>
        <source>Follow the loan as it stands now</source>
        <translation>跟随标的当前状态</translation>
    </message>
    <message>
        <source>Causes of what is missing</source>
        <translation>差额原因</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::WorkStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
</context>
</TS>
