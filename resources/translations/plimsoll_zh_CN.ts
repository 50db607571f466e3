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
        <source>Nobody lends to their own loan.</source>
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
        <source>The investor had less money available than they asked for.</source>
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
        <source>The clock is in doubt.</source>
        <translation>时钟存疑。</translation>
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
        <source>A desk cannot account for that much money. There is room for %1 more.</source>
        <translation>一个工作台记不下这么多资金，还可容纳 %1。</translation>
    </message>
    <message>
        <source>A remainder of %1 could be left there that nobody may buy.</source>
        <translation>那里可能剩下 %1 而无人可买。</translation>
    </message>
    <message>
        <source>Choose other lines or another loan, or release the lines.</source>
        <translation>请选择其他超出明细或另一个标的，或退还这些明细。</translation>
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
        <source>Look at this machine's clock. When it is right, say so in the bar above.</source>
        <translation>请核对本机时钟。如果时钟正确，请在上方提示栏中确认。</translation>
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
        <source>The times that were named are not the loan&apos;s.</source>
        <translation>所指明的时间与该标的时间不一致。</translation>
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
        <source>restored</source>
        <comment>a payout</comment>
        <translation>待核实</translation>
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
        <source>It was under way in the backup that the desk was restored from. Ask the bank whether it was sent; it leaves with no payout file before somebody has said.</source>
        <translation>恢复所用的备份里它尚在途中。请向银行查询是否已发送；未经人工说明之前，它不会进入任何付款文件。</translation>
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
        <source>This desk was made by a version of Plimsoll that was never released.</source>
        <translation>该工作台由从未发布的 Plimsoll 版本建立。</translation>
    </message>
    <message>
        <source>Open it for writing once: that brings it up to date.</source>
        <translation>请以写入方式打开一次，即可升级。</translation>
    </message>
    <message>
        <source>Make a new desk: this one cannot be brought up to date.</source>
        <translation>请新建工作台：此工作台无法升级。</translation>
    </message>
    <message>
        <source>the audit trail is whole and extends every signed head</source>
        <translation>审计链完整，并延续每一个已签名的链头</translation>
    </message>
    <message>
        <source>Nobody has signed in here.</source>
        <translation>这里还没有人登录。</translation>
    </message>
    <message>
        <source>Wrong name or wrong password.</source>
        <translation>登录名或密码不正确。</translation>
    </message>
    <message>
        <source>Too many attempts failed: nobody signs in under this name before %1.</source>
        <translation>失败次数过多：%1 之前不能用此登录名登录。</translation>
    </message>
    <message>
        <source>This password cannot be used.</source>
        <translation>此密码不能使用。</translation>
    </message>
    <message>
        <source>Your roles do not allow this: &quot;%1&quot; is for %2.</source>
        <translation>您的角色不允许这样做：“%1”由%2办理。</translation>
    </message>
    <message>
        <source>Your roles do not allow this: &quot;%1&quot;.</source>
        <translation>您的角色不允许这样做：“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a second person.</source>
        <translation>“%1”需要第二个人复核。</translation>
    </message>
    <message>
        <source>This desk is still being set up, so &quot;%1&quot; has to wait.</source>
        <translation>本工作台仍在设置中，“%1”须稍后再做。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a login: 1 to 32 letters, digits, &quot;-&quot;, &quot;_&quot; or &quot;.&quot;.</source>
        <translation>“%1”不能作登录名：须为 1 至 32 个字母、数字、“-”、“_”或“.”。</translation>
    </message>
    <message>
        <source>Somebody has the login %1 already.</source>
        <translation>登录名 %1 已有人使用。</translation>
    </message>
    <message>
        <source>Nobody here is called %1.</source>
        <translation>这里没有 %1 这个人。</translation>
    </message>
    <message>
        <source>A desk keeps two administrators, an operator and a checker; this would leave it with fewer.</source>
        <translation>工作台须保留两名管理员、一名经办和一名复核；这样做人数就不够了。</translation>
    </message>
    <message>
        <source>A rehearsal desk has no staff: nobody signs in there.</source>
        <translation>演练工作台没有人员：无须登录。</translation>
    </message>
    <message>
        <source>There is no request %1.</source>
        <translation>没有申请 %1。</translation>
    </message>
    <message>
        <source>This request is decided already: %1.</source>
        <translation>该申请已有结论：%1。</translation>
    </message>
    <message>
        <source>Nobody approves their own request.</source>
        <translation>任何人都不能批准自己提出的申请。</translation>
    </message>
    <message>
        <source>Only the one who made a request withdraws it.</source>
        <translation>只有申请人本人能撤回申请。</translation>
    </message>
    <message>
        <source>Things are not as they were when you looked: now %1.</source>
        <translation>情况与您查看时不同：现在为 %1。</translation>
    </message>
    <message>
        <source>This needs a reason from the list.</source>
        <translation>须从列表中选择原因。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not asked for; it is done.</source>
        <translation>“%1”无须申请，可直接办理。</translation>
    </message>
    <message>
        <source>A halt stops this: halt %1.</source>
        <translation>停摆期间不能这样做：停摆 %1。</translation>
    </message>
    <message>
        <source>There is no halt %1.</source>
        <translation>没有停摆 %1。</translation>
    </message>
    <message>
        <source>This halt would stop nothing.</source>
        <translation>该停摆不会停止任何事项。</translation>
    </message>
    <message>
        <source>Halt %1 does not stand any more.</source>
        <translation>停摆 %1 已不再有效。</translation>
    </message>
    <message>
        <source>The audit trail does not extend what was signed: %1.</source>
        <translation>审计链未延续已签名的内容：%1。</translation>
    </message>
    <message>
        <source>The key that signs this desk&apos;s audit trail is not on this machine.</source>
        <translation>为本工作台审计链签名的密钥不在这台机器上。</translation>
    </message>
    <message>
        <source>The attempt is in the audit trail; nothing was changed.</source>
        <translation>此次尝试已记入审计链；没有任何改动。</translation>
    </message>
    <message>
        <source>Nothing was done. The refusal is in the audit trail.</source>
        <translation>没有执行任何操作。此次拒绝已记入审计链。</translation>
    </message>
    <message>
        <source>Nothing was done; the request still waits.</source>
        <translation>没有执行任何操作；申请仍在等待。</translation>
    </message>
    <message>
        <source>Sign in and try again.</source>
        <translation>请登录后重试。</translation>
    </message>
    <message>
        <source>Try again. Who forgot the password gets a new one from an administrator.</source>
        <translation>请重试。忘记密码的人可由管理员给予新密码。</translation>
    </message>
    <message>
        <source>Wait until then. If it was not you, tell an administrator.</source>
        <translation>请等到那时。如果不是您本人操作，请告知管理员。</translation>
    </message>
    <message>
        <source>Choose another one; a few words are better than signs.</source>
        <translation>请另选一个；几个词语胜过符号。</translation>
    </message>
    <message>
        <source>Ask somebody who may, or an administrator for the role.</source>
        <translation>请找有权限的人办理，或向管理员申请角色。</translation>
    </message>
    <message>
        <source>Ask for it; a checker then decides.</source>
        <translation>请提出申请，由复核决定。</translation>
    </message>
    <message>
        <source>Add the staff that is still wanted, in Staff.</source>
        <translation>请在“人员”中添加尚缺的人员。</translation>
    </message>
    <message>
        <source>Choose other roles.</source>
        <translation>请另选角色。</translation>
    </message>
    <message>
        <source>Choose another login.</source>
        <translation>请另选登录名。</translation>
    </message>
    <message>
        <source>Add the other person first.</source>
        <translation>请先添加另一人。</translation>
    </message>
    <message>
        <source>Staff belong to real and demonstration desks.</source>
        <translation>人员只属于正式和演示工作台。</translation>
    </message>
    <message>
        <source>Another person has to decide it. You can withdraw it.</source>
        <translation>须由另一人决定。您可以撤回。</translation>
    </message>
    <message>
        <source>Reject it instead, with a reason.</source>
        <translation>请改为驳回，并说明原因。</translation>
    </message>
    <message>
        <source>Look at it again, then decide.</source>
        <translation>请重新查看后再决定。</translation>
    </message>
    <message>
        <source>Choose a reason and write a note.</source>
        <translation>请选择原因并填写说明。</translation>
    </message>
    <message>
        <source>It goes on when two people have lifted the halt.</source>
        <translation>两人解除停摆后即可继续。</translation>
    </message>
    <message>
        <source>Choose what it stops.</source>
        <translation>请选择要停止的事项。</translation>
    </message>
    <message>
        <source>Keep the file and its signed heads as they are, and restore a backup.</source>
        <translation>请原样保留文件及其签名链头，并恢复备份。</translation>
    </message>
    <message>
        <source>Bring back the folder with the keys from a backup.</source>
        <translation>请从备份中恢复存放密钥的文件夹。</translation>
    </message>
    <message>
        <source>These roles do not go together: an administrator or an auditor holds no other role.</source>
        <translation>这些角色不能并存：管理员和审计不能兼任其他角色。</translation>
    </message>
    <message>
        <source>The sale needs a new closing time.</source>
        <translation>须给出新的结束时间。</translation>
    </message>
    <message>
        <source>over the mark</source>
        <comment>a loan&apos;s phase</comment>
        <translation>超募</translation>
    </message>
    <message>
        <source>Everything is paid, and more came than the loan takes: the excess has to be resolved first.</source>
        <translation>已全部付清，且超出标的可收金额：须先处理超出部分。</translation>
    </message>
    <message>
        <source>voided</source>
        <comment>a hold</comment>
        <translation>已作废</translation>
    </message>
    <message>
        <source>given back</source>
        <comment>a hold</comment>
        <translation>已退回</translation>
    </message>
    <message>
        <source>bid voided</source>
        <translation>投标作废</translation>
    </message>
    <message>
        <source>bids voided</source>
        <translation>投标作废</translation>
    </message>
    <message>
        <source>The reference of the consent is missing.</source>
        <translation>缺少同意书编号。</translation>
    </message>
    <message>
        <source>This cannot be a reference: at most 128 bytes without control characters.</source>
        <translation>不能用作编号：最多 128 字节，且不含控制字符。</translation>
    </message>
    <message>
        <source>Nothing is paid, so there is nothing to reduce the target to.</source>
        <translation>尚无已付金额，无从调减目标。</translation>
    </message>
    <message>
        <source>A placement of this loan waits for its checker.</source>
        <translation>此标的有一笔补配待复核。</translation>
    </message>
    <message>
        <source>A placement waits for its checker: request %1.</source>
        <translation>有一笔补配待复核：申请 %1。</translation>
    </message>
    <message>
        <source>The rule set allows no longer sale than until %1.</source>
        <translation>按规则，募集最迟到 %1。</translation>
    </message>
    <message>
        <source>Bid %1 has nothing paid that could be taken back.</source>
        <translation>投标 %1 没有可收回的已付金额。</translation>
    </message>
    <message>
        <source>There is no excess line %1.</source>
        <translation>没有超出明细 %1。</translation>
    </message>
    <message>
        <source>Excess line %1 is resolved already.</source>
        <translation>超出明细 %1 已处理。</translation>
    </message>
    <message>
        <source>The import was refused as a whole: %1.</source>
        <translation>整批导入被拒绝：%1。</translation>
    </message>
    <message>
        <source>These rules cannot be: %1.</source>
        <translation>此规则不成立：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day of the calendar.</source>
        <translation>“%1”不是有效日期。</translation>
    </message>
    <message>
        <source>%1 works on it.</source>
        <translation>%1 正在处理。</translation>
    </message>
    <message>
        <source>You have not claimed it.</source>
        <translation>您尚未认领。</translation>
    </message>
    <message>
        <source>Choose a plan again, or change the split.</source>
        <translation>请重新选择方案，或修改分配。</translation>
    </message>
    <message>
        <source>Extend the sale or cancel the loan.</source>
        <translation>请延长募集或流标。</translation>
    </message>
    <message>
        <source>Have that request decided, or withdraw it.</source>
        <translation>请先让该申请得到决定，或将其撤回。</translation>
    </message>
    <message>
        <source>Choose an earlier end.</source>
        <translation>请选择更早的结束时间。</translation>
    </message>
    <message>
        <source>Ask that person, or take it over.</source>
        <translation>请询问此人，或接手处理。</translation>
    </message>
    <message>
        <source>The split cannot be placed: %1.</source>
        <translation>此分配方案不能执行：%1。</translation>
    </message>
    <message>
        <source>Request %1 is not what was asked for: the file was altered.</source>
        <translation>申请 %1 与当初提出的不符：文件被改动过。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot wait for a second person, so it has no policy.</source>
        <translation>“%1”不能等待第二个人，因此没有复核规则。</translation>
    </message>
    <message>
        <source>These limits mean nothing for this act.</source>
        <translation>这些限额对此操作没有意义。</translation>
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
    <name>ImportText</name>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>GB18030 (GBK)</source>
        <translation>GB18030（GBK）</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tabulator</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB. Divide it.</source>
        <translation>文件大于 64 MiB，请拆分。</translation>
    </message>
    <message>
        <source>It was saved as &quot;Unicode text&quot; (UTF-16). Save it as CSV in UTF-8.</source>
        <translation>文件存成了“Unicode 文本”（UTF-16）。请另存为 UTF-8 的 CSV。</translation>
    </message>
    <message>
        <source>It is a workbook, not a text. Save the sheet as CSV in UTF-8.</source>
        <translation>这是工作簿，不是文本。请将工作表另存为 UTF-8 的 CSV。</translation>
    </message>
    <message>
        <source>It is no text: line %1 has bytes that no text has.</source>
        <translation>这不是文本：第 %1 行含有文本中不会有的字节。</translation>
    </message>
    <message>
        <source>It is not UTF-8: line %1 does not fit.</source>
        <translation>不是 UTF-8：第 %1 行不符合。</translation>
    </message>
    <message>
        <source>It is not GB18030: line %1 does not fit.</source>
        <translation>不是 GB18030：第 %1 行不符合。</translation>
    </message>
    <message>
        <source>It is neither UTF-8 nor GB18030: line %1 fits neither.</source>
        <translation>既不是 UTF-8 也不是 GB18030：第 %1 行都不符合。</translation>
    </message>
    <message>
        <source>It has no first line that names its columns.</source>
        <translation>文件没有写明各列名称的首行。</translation>
    </message>
    <message>
        <source>It has more than %1 rows. Divide it.</source>
        <translation>文件超过 %1 行，请拆分。</translation>
    </message>
    <message>
        <source>%1: choose the column that gives it.</source>
        <translation>%1：请选择对应的列。</translation>
    </message>
    <message>
        <source>%1: several columns may be meant, &quot;%2&quot; too. Choose one.</source>
        <translation>%1：可能对应多列，“%2”也是其一。请选一列。</translation>
    </message>
    <message>
        <source>%1: the title &quot;%2&quot; says another unit than yuan.</source>
        <translation>%1：列名“%2”的单位不是元。</translation>
    </message>
    <message>
        <source>%1: there is no column &quot;%2&quot;.</source>
        <translation>%1：没有“%2”列。</translation>
    </message>
    <message>
        <source>%1: its column gives something else already.</source>
        <translation>%1：该列已用于另一项。</translation>
    </message>
    <message>
        <source>%1 fields, another number than the header has</source>
        <translation>有 %1 个字段，与首行数目不同</translation>
    </message>
    <message>
        <source>%1, first in line %2</source>
        <translation>%1，首次出现在第 %2 行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a fault and what stands there</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a column and what is wrong in it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no amount in yuan</source>
        <translation>不是以元为单位的金额</translation>
    </message>
    <message>
        <source>finer than one fen</source>
        <translation>小于一分</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>为负数</translation>
    </message>
    <message>
        <source>must be more than zero</source>
        <translation>必须大于零</translation>
    </message>
    <message>
        <source>in another unit: write it in yuan</source>
        <translation>单位不同：请以元填写</translation>
    </message>
    <message>
        <source>not in yuan</source>
        <translation>不是人民币元</translation>
    </message>
    <message>
        <source>a spreadsheet has rounded it to a power of ten: export the column as text</source>
        <translation>表格软件已将其四舍五入为科学计数：请将该列按文本导出</translation>
    </message>
    <message>
        <source>the spreadsheet&apos;s column was too narrow to show it</source>
        <translation>表格中的列太窄，没有显示出来</translation>
    </message>
    <message>
        <source>a formula or its error instead of a value</source>
        <translation>是公式或公式错误，而不是数值</translation>
    </message>
    <message>
        <source>the terms cannot be sold to the end</source>
        <translation>按此条款无法售至满标</translation>
    </message>
    <message>
        <source>a spreadsheet has dropped day and hour: export the column as text</source>
        <translation>表格软件丢掉了日期和小时：请将该列按文本导出</translation>
    </message>
    <message>
        <source>a spreadsheet&apos;s day number instead of a time: export the column as text</source>
        <translation>是表格软件的日期序号，而不是时间：请将该列按文本导出</translation>
    </message>
    <message>
        <source>a time without its day</source>
        <translation>只有时间，没有日期</translation>
    </message>
    <message>
        <source>a day without its time</source>
        <translation>只有日期，没有时间</translation>
    </message>
    <message>
        <source>a time without seconds: who came first cannot be told</source>
        <translation>时间没有秒：无法判断先后</translation>
    </message>
    <message>
        <source>no time such as 2026-11-12 10:00:06.412</source>
        <translation>不是 2026-11-12 10:00:06.412 这样的时间</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>在将来</translation>
    </message>
    <message>
        <source>no code: 1 to 32 letters, digits, &apos;-&apos;, &apos;_&apos; or &apos;.&apos;</source>
        <translation>不是编号：1 至 32 个字母、数字、“-”、“_”或“.”</translation>
    </message>
    <message>
        <source>too long, or with control characters</source>
        <translation>过长，或含控制字符</translation>
    </message>
    <message>
        <source>no key: 1 to 64 printable characters without blanks</source>
        <translation>不是请求键：1 至 64 个可见字符，不含空格</translation>
    </message>
    <message>
        <source>the key stands twice</source>
        <translation>请求键重复</translation>
    </message>
    <message>
        <source>the same investor, amount and time twice, and no key</source>
        <translation>投资人、金额、时间都相同，且没有请求键</translation>
    </message>
    <message>
        <source>the code stands twice</source>
        <translation>编号重复</translation>
    </message>
    <message>
        <source>nobody has this code here</source>
        <translation>这里没有此编号的人</translation>
    </message>
    <message>
        <source>another loan has this code here</source>
        <translation>这里另有标的使用此编号</translation>
    </message>
    <message>
        <source>another number of fields than the header has</source>
        <translation>字段数目与首行不同</translation>
    </message>
    <message>
        <source>the fields stand beside their columns</source>
        <translation>字段错位，不在各自的列下</translation>
    </message>
    <message>
        <source>the values look shifted against the header: this column holds what looks like another field</source>
        <translation>各列的值看来与首行错位：此列的内容像是另一个字段</translation>
    </message>
    <message>
        <source>a quote is never closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>a quote stands where none may stand</source>
        <translation>引号位置不对</translation>
    </message>
    <message>
        <source>the record is too long</source>
        <translation>记录过长</translation>
    </message>
    <message>
        <source>empty, but needed</source>
        <translation>为空，但必填</translation>
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
        <source>Minimum</source>
        <translation>起投金额</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>递增金额</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>每人上限</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借款人</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
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
        <source>Arrived at</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>Request key</source>
        <translation>请求键</translation>
    </message>
    <message>
        <source>the loan&apos;s code</source>
        <translation>标的编号</translation>
    </message>
    <message>
        <source>in yuan</source>
        <translation>以元为单位</translation>
    </message>
    <message>
        <source>the code of an investor who is known here</source>
        <translation>此处已登记的投资人编号</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>任意文字</translation>
    </message>
    <message>
        <source>the investor&apos;s code</source>
        <translation>投资人编号</translation>
    </message>
    <message>
        <source>with seconds; without a zone it is China Standard Time</source>
        <translation>须含秒；不写时区按北京时间</translation>
    </message>
    <message>
        <source>under which the bid was sent</source>
        <translation>提交投标时所用</translation>
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
        <source>missed its opening</source>
        <translation>错过了开标时间</translation>
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
        <source>over since %1</source>
        <translation>%1 起超额</translation>
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
    <name>OutcomeSheet</name>
    <message>
        <source>Fill certificate</source>
        <translation>满标证明</translation>
    </message>
    <message>
        <source>Resolution sheet</source>
        <translation>处置单</translation>
    </message>
    <message>
        <source>%1 was cancelled. Everything in its bids was given back: %2 to %3 investors.</source>
        <translation>%1 已流标。投标中的全部款项已退还：共 %2，退给 %3 位投资人。</translation>
    </message>
    <message>
        <source>%1 filled by itself and ended at exactly its target of %2: not a fen less, not a fen more. Nobody had to decide anything about its capacity.</source>
        <translation>%1 自行募满，恰好止于目标金额 %2：一分不少，一分不多。无需任何人对其额度作出决定。</translation>
    </message>
    <message>
        <source>%1 was imported with more than its target. It stands at exactly %2; what came beyond it is not resolved yet.</source>
        <translation>%1 导入时超过目标金额。目前恰为 %2；超出部分尚未处理。</translation>
    </message>
    <message>
        <source>%1 ended at exactly %2. Its target was reduced from %3, with the borrower&apos;s consent; who decided what is named below.</source>
        <translation>%1 恰好止于 %2。目标金额经借款人同意由 %3 调减；何人作何决定见下。</translation>
    </message>
    <message>
        <source>%1 ended at exactly its target of %2. It did not get there by itself: who decided what is named below.</source>
        <translation>%1 恰好止于目标金额 %2。并非自行募满：何人作何决定见下。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开始募集</translation>
    </message>
    <message>
        <source>Sale ended</source>
        <translation>募集结束</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>满标时间</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>了结时间</translation>
    </message>
    <message>
        <source>Bidders</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>Bids accepted</source>
        <translation>接受的投标</translation>
    </message>
    <message>
        <source>Bids refused</source>
        <translation>拒绝的投标</translation>
    </message>
    <message>
        <source>First target</source>
        <translation>原目标金额</translation>
    </message>
    <message>
        <source>Minimum and step</source>
        <translation>起投金额与递增金额</translation>
    </message>
    <message>
        <source>Cap per investor</source>
        <translation>每人上限</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a cap</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Latest record</source>
        <translation>最近一条记录</translation>
    </message>
    <message>
        <source>The target, before and after</source>
        <translation>目标金额：处理前后</translation>
    </message>
    <message>
        <source>The target, part by part</source>
        <translation>目标金额的构成</translation>
    </message>
    <message>
        <source>As it stood just before the last decision, at %1, and at %2.</source>
        <translation>最后一项决定之前（%1）与 %2 的状况。</translation>
    </message>
    <message>
        <source>As it stood at %1, just before it was cancelled and everything was given back.</source>
        <translation>流标并全部退还之前一刻（%1）的状况。</translation>
    </message>
    <message>
        <source>Recomputed from the records, as it stood at %1.</source>
        <translation>由记录重新算出，截至 %1。</translation>
    </message>
    <message>
        <source>Before it was cancelled</source>
        <translation>流标前</translation>
    </message>
    <message>
        <source>Part of the target</source>
        <translation>目标金额的组成部分</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>最终</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Held for a payment</source>
        <translation>占用，等待付款</translation>
    </message>
    <message>
        <source>Reserved for a placement</source>
        <translation>为补配预留</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺口：%1</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标金额</translation>
    </message>
    <message>
        <source>What was done about its capacity</source>
        <translation>对其额度所做的处理</translation>
    </message>
    <message>
        <source>Every step is a record of its own; none can be changed or taken away.</source>
        <translation>每一步都是独立的记录；不能更改，也不能删除。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意书</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>bid %1</source>
        <translation>投标 %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Who asked, and who decided</source>
        <translation>何人申请，何人决定</translation>
    </message>
    <message>
        <source>Nobody decides their own request.</source>
        <translation>任何人都不能审批自己的申请。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Note of the decision</source>
        <translation>审批说明</translation>
    </message>
    <message>
        <source>Given back to %1 investors: %2</source>
        <translation>退还 %1 位投资人，共 %2</translation>
    </message>
    <message>
        <source>Paid by %1 investors: %2</source>
        <translation>%1 位投资人已付，共 %2</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>投资人</translation>
    </message>
    <message>
        <source>Bids</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>其中补配</translation>
    </message>
    <message>
        <source>Signed head of the audit trail</source>
        <translation>审计链的签名链头</translation>
    </message>
    <message>
        <source>none known here</source>
        <translation>此处没有已知的签名链头</translation>
    </message>
    <message>
        <source>Without a signed head this sheet proves nothing about the records behind it: sign one on the audit page and make the sheet anew.</source>
        <translation>没有签名链头，本单不能证明其背后的记录：请在审计页面签名后重新出具。</translation>
    </message>
    <message>
        <source>It names link %1 of this desk&apos;s audit trail as of %2. Whoever keeps this sheet can compare it with the trail at any time: when they fit, nothing up to that link has been changed or taken away since. It cannot show what was never recorded.</source>
        <translation>它指明本账台审计链在 %2 的第 %1 链节。保存本单的人可随时与审计链对照：若两者相符，则该链节及之前的内容此后未被更改或删除。它不能显示从未记录的事。</translation>
    </message>
    <message>
        <source>What was recorded after that moment is not covered by it.</source>
        <translation>此后记录的内容不在其证明范围内。</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退还</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>OverText</name>
    <message>
        <source>asked for</source>
        <comment>an excess line</comment>
        <translation>已申请</translation>
    </message>
    <message>
        <source>open</source>
        <comment>an excess line</comment>
        <translation>待处理</translation>
    </message>
    <message>
        <source>spilled</source>
        <comment>an excess line</comment>
        <translation>已转标</translation>
    </message>
    <message>
        <source>released</source>
        <comment>an excess line</comment>
        <translation>已退还</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>申请 %1</translation>
    </message>
    <message>
        <source>%1, bid %2</source>
        <translation>%1，投标 %2</translation>
    </message>
    <message>
        <source>payout %1</source>
        <translation>付款 %1</translation>
    </message>
    <message>
        <source>Bid %1 of %2 came in line %3 of its file; %4 of it found no room.</source>
        <translation>%2 的投标 %1 在文件第 %3 行；其中 %4 没有额度可放。</translation>
    </message>
    <message>
        <source>%1 is paid to exactly its target of %2. %3 came beyond it, and their money is in suspense.</source>
        <translation>%1 已付至目标金额 %2，恰好满额。超出 %3，款项在挂账。</translation>
    </message>
    <message>
        <source>Every line is resolved: the loan is %1.</source>
        <translation>所有明细均已处理：标的现为%1。</translation>
    </message>
    <message>
        <source>Open: %1 in %2 lines. Until they are resolved it cannot be disbursed.</source>
        <translation>待处理：%2 条，共 %1。处理完之前不能放款。</translation>
    </message>
    <message>
        <source>%1 · room %2 · %3</source>
        <comment>a loan, what it still takes, its state</comment>
        <translation>%1 · 可容 %2 · %3</translation>
    </message>
    <message>
        <source>The money goes back to the investors by refund payouts.</source>
        <translation>款项通过退款退回投资人。</translation>
    </message>
    <message>
        <source>A new loan of the same borrower, of just this size, is full at once. They have to consent, too.</source>
        <translation>同一借款人的新标的，金额正好等于所选明细，立即满标。借款人也须同意。</translation>
    </message>
    <message>
        <source>The money becomes bids of the other loan; they need not fit its minimum or step, but its cap and whom it is sold to count.</source>
        <translation>款项成为另一标的的投标；不受其起投金额和递增金额限制，但受每人上限和购买资格限制。</translation>
    </message>
</context>
<context>
    <name>OversightText</name>
    <message>
        <source>changed since</source>
        <translation>已有变化</translation>
    </message>
    <message>
        <source>%1 is scheduled; nothing is sold before its time.</source>
        <translation>%1 排入计划；到时之前不会出售。</translation>
    </message>
    <message>
        <source>The sale opens by itself at %1.</source>
        <translation>将于 %1 自动开标。</translation>
    </message>
    <message>
        <source>It closes by itself at %1.</source>
        <translation>将于 %1 自动结束。</translation>
    </message>
    <message>
        <source>The sale of %1 opens at once: bids are taken from that moment.</source>
        <translation>%1 立即开标：从那一刻起接收投标。</translation>
    </message>
    <message>
        <source>The whole loan %1 is paid out to its borrower by a payout.</source>
        <translation>%1 全额以付款指令放款给借款人。</translation>
    </message>
    <message>
        <source>What was frozen in its bids becomes lent. This cannot be undone.</source>
        <translation>其投标中冻结的资金转为出借。此操作无法撤销。</translation>
    </message>
    <message>
        <source>%1 is cancelled and everything in its bids is released.</source>
        <translation>%1 流标，其投标中的资金全部解冻。</translation>
    </message>
    <message>
        <source>What came by payment goes back by refund payouts. This cannot be undone.</source>
        <translation>以付款方式进来的资金以退款指令退回。此操作无法撤销。</translation>
    </message>
    <message>
        <source>%1 leave the available money of %2.</source>
        <translation>从 %2 的可用资金中减去 %1。</translation>
    </message>
    <message>
        <source>%1 are added to the available money of %2.</source>
        <translation>向 %2 的可用资金中加入 %1。</translation>
    </message>
    <message>
        <source>The held part of %1 counts as paid.</source>
        <translation>%1 的占用部分记为已付。</translation>
    </message>
    <message>
        <source>The held part of %1 is free again and is sold at once.</source>
        <translation>%1 的占用部分重新可投，并立即出售。</translation>
    </message>
    <message>
        <source>The money of %1 goes from suspense into its loan, if it fits then.</source>
        <translation>%1 的款项从挂账转入其标的，前提是届时仍放得下。</translation>
    </message>
    <message>
        <source>The money of %1 goes back to its payer by a payout.</source>
        <translation>%1 的款项以付款指令退回付款人。</translation>
    </message>
    <message>
        <source>A new payout is made in place of %1, with a number of its own.</source>
        <translation>另立一笔付款指令代替 %1，编号另取。</translation>
    </message>
    <message>
        <source>%1 was not sent before the desk was restored: it leaves with the next payout file, under a new reference.</source>
        <translation>%1 在恢复之前没有发送：随下一份付款文件以新的编号发出。</translation>
    </message>
    <message>
        <source>%1 was sent before the desk was restored: the bank&apos;s answer is awaited.</source>
        <translation>%1 在恢复之前已经发送：等待银行答复。</translation>
    </message>
    <message>
        <source>The halt (%1) is lifted: what it stopped goes on at once, and whoever waits in standby is served first.</source>
        <translation>解除停摆（%1）：被停止的事项立即恢复，候补者优先。</translation>
    </message>
    <message>
        <source>roles become: %1</source>
        <translation>角色改为：%1</translation>
    </message>
    <message>
        <source>becomes: %1</source>
        <translation>改为：%1</translation>
    </message>
    <message>
        <source>gets a new first password</source>
        <translation>获得新的初始密码</translation>
    </message>
    <message>
        <source>%1 joins the staff and may sign in.</source>
        <translation>%1 加入人员，可以登录。</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <translation>角色：%1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a person and what changes</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a second person from then on.</source>
        <translation>此后“%1”须第二个人复核。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is done at once from then on, by one person alone.</source>
        <translation>此后“%1”一个人即可办理，立即生效。</translation>
    </message>
    <message>
        <source>This console only looks on; the one that writes decides.</source>
        <translation>本控制台只是旁观；请在写入方的控制台上决定。</translation>
    </message>
    <message>
        <source>Sign in to decide it.</source>
        <translation>登录后才能决定。</translation>
    </message>
    <message>
        <source>You asked for it yourself, so another person decides it. You can withdraw it.</source>
        <translation>这是您自己提出的，须由他人决定。您可以撤回。</translation>
    </message>
    <message>
        <source>Deciding it takes the role: %1.</source>
        <translation>决定此事所需角色：%1。</translation>
    </message>
    <message>
        <source>done</source>
        <comment>an act in the audit trail</comment>
        <translation>已执行</translation>
    </message>
    <message>
        <source>repeated</source>
        <comment>an act in the audit trail</comment>
        <translation>重复</translation>
    </message>
    <message>
        <source>not allowed</source>
        <comment>an act</comment>
        <translation>无权限</translation>
    </message>
    <message>
        <source>wrong password</source>
        <comment>an act</comment>
        <translation>密码错误</translation>
    </message>
    <message>
        <source>locked</source>
        <comment>a sign-in</comment>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>needs a checker</source>
        <comment>an act</comment>
        <translation>须复核</translation>
    </message>
    <message>
        <source>not signed in</source>
        <comment>an act</comment>
        <translation>未登录</translation>
    </message>
    <message>
        <source>own request</source>
        <comment>an act</comment>
        <translation>本人申请</translation>
    </message>
    <message>
        <source>world changed</source>
        <comment>an act</comment>
        <translation>情况有变</translation>
    </message>
    <message>
        <source>halted</source>
        <comment>an act</comment>
        <translation>停摆中</translation>
    </message>
    <message>
        <source>wrong phase</source>
        <comment>an act</comment>
        <translation>阶段不符</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>loan %1</source>
        <translation>标的 %1</translation>
    </message>
    <message>
        <source>the whole desk</source>
        <translation>整个工作台</translation>
    </message>
    <message>
        <source>new bids</source>
        <translation>新投标</translation>
    </message>
    <message>
        <source>openings</source>
        <translation>开标</translation>
    </message>
    <message>
        <source>disbursements</source>
        <translation>放款</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between things that a halt stops</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>New bids are refused with the reason &quot;halted&quot;; the standby queue is not served meanwhile.</source>
        <translation>新投标以“停摆”为由拒绝；其间不处理候补。</translation>
    </message>
    <message>
        <source>Its sale does not open, neither by staff nor by itself.</source>
        <translation>该标的不开标，无论人工还是自动。</translation>
    </message>
    <message>
        <source>No sale opens, neither by staff nor by itself.</source>
        <translation>任何标的都不开标，无论人工还是自动。</translation>
    </message>
    <message>
        <source>It is not paid out to its borrower.</source>
        <translation>不向其借款人放款。</translation>
    </message>
    <message>
        <source>No loan is paid out to its borrower.</source>
        <translation>不向任何借款人放款。</translation>
    </message>
    <message>
        <source>Every other loan goes on as before.</source>
        <translation>其他标的照常进行。</translation>
    </message>
    <message>
        <source>Payments that arrive still count, and holds still lapse.</source>
        <translation>到账的付款照样计入，占用照样过期。</translation>
    </message>
    <message>
        <source>Payouts that were made already may still leave.</source>
        <translation>已生成的付款指令仍可发出。</translation>
    </message>
    <message>
        <source>Bids are still taken.</source>
        <translation>投标照常接收。</translation>
    </message>
    <message>
        <source>Sales still open.</source>
        <translation>照常开标。</translation>
    </message>
    <message>
        <source>Full loans may still be disbursed.</source>
        <translation>满标的标的仍可放款。</translation>
    </message>
    <message>
        <source>Loan %1 is halted for a check.</source>
        <translation>标的 %1 正在核查，暂停办理。</translation>
    </message>
    <message>
        <source>We have halted our sales for a check.</source>
        <translation>我们正在核查，暂停出售。</translation>
    </message>
    <message>
        <source>New bids are not taken at the moment. Bids that were accepted before stay as they are, and no money has been lost.</source>
        <translation>目前不接收新的投标。此前已接受的投标保持不变，资金没有任何损失。</translation>
    </message>
    <message>
        <source>Your bids and your money are not touched by it.</source>
        <translation>您的投标和资金不受影响。</translation>
    </message>
    <message>
        <source>We cannot say yet when it goes on; please look at our website for the news.</source>
        <translation>目前还不能确定何时恢复，请留意网站公告。</translation>
    </message>
    <message>
        <source>What this cannot prove: whoever owns this machine can write a whole new trail and sign it, because the signing key is here, too. Only a signed head that left the machine, on a certificate or in an export, shows that; compare it with the trail.</source>
        <translation>这不能证明的是：掌控这台机器的人可以重写整条审计链并签名，因为签名密钥也在这里。只有已离开本机的签名链头（凭证上或导出件中的）才能揭示这一点；请拿它与审计链对照。</translation>
    </message>
    <message>
        <source>The sale of %1 opens again until %2; who waits in standby is served first.</source>
        <translation>%1 重新开标至 %2；候补者优先。</translation>
    </message>
    <message>
        <source>The target of %1 becomes what is paid, and the loan is full with it.</source>
        <translation>%1 的目标调减为已付金额，随即满标。</translation>
    </message>
    <message numerus="yes">
        <source>The shortfall of %1 is placed with %n investor(s), and the loan is full.</source>
        <translation>
            <numerusform>%1 的差额由 %n 名投资人补足，随即满标。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is reserved for it until it is decided.</source>
        <translation>决定之前为其预留 %1。</translation>
    </message>
    <message>
        <source>What bid %1 has paid goes back to its customer, and its part of the loan is free again.</source>
        <translation>投标 %1 的已付金额退还客户，其份额重新可投。</translation>
    </message>
    <message numerus="yes">
        <source>%n excess line(s) of %1 move to another loan.</source>
        <translation>
            <numerusform>%1 的 %n 条超出明细转入其他标的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excess line(s) of %1 go back to their customers.</source>
        <translation>
            <numerusform>%1 的 %n 条超出明细退还客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 leave the available money of %2 by a payout.</source>
        <translation>%1 以付款指令从 %2 的可用资金转出。</translation>
    </message>
    <message>
        <source>Payment %1 of %2 counts as money that is here, for bid %3.</source>
        <translation>付款 %1 的 %2 记为已到账，用于投标 %3。</translation>
    </message>
    <message>
        <source>Every payout that is pending leaves for the bank as batch %1.</source>
        <translation>所有待发付款作为批次 %1 发给银行。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a second person above %2, or above %3 of one person on one day.</source>
        <translation>“%1”单笔超过 %2，或一人一天合计超过 %3，须第二个人复核。</translation>
    </message>
</context>
<context>
    <name>PeopleText</name>
    <message>
        <source>A batch of bids</source>
        <translation>一批投标</translation>
    </message>
    <message>
        <source>The clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Begin the audit trail</source>
        <translation>建立审计链</translation>
    </message>
    <message>
        <source>Sign the audit trail</source>
        <translation>签名审计链</translation>
    </message>
    <message>
        <source>Make a loan</source>
        <translation>新建标的</translation>
    </message>
    <message>
        <source>Set a loan&apos;s times</source>
        <translation>设定标的时间</translation>
    </message>
    <message>
        <source>Approve a loan</source>
        <translation>批准标的</translation>
    </message>
    <message>
        <source>Open a sale</source>
        <translation>开标</translation>
    </message>
    <message>
        <source>Pause a sale</source>
        <translation>暂停募集</translation>
    </message>
    <message>
        <source>Resume a sale</source>
        <translation>恢复募集</translation>
    </message>
    <message>
        <source>Close a sale</source>
        <translation>结束募集</translation>
    </message>
    <message>
        <source>Review a loan</source>
        <translation>审核标的</translation>
    </message>
    <message>
        <source>Disburse a loan</source>
        <translation>放款</translation>
    </message>
    <message>
        <source>Cancel a loan</source>
        <translation>流标</translation>
    </message>
    <message>
        <source>Withdraw a loan</source>
        <translation>撤回标的</translation>
    </message>
    <message>
        <source>Add investors</source>
        <translation>添加投资人</translation>
    </message>
    <message>
        <source>Suspend an investor</source>
        <translation>停用投资人</translation>
    </message>
    <message>
        <source>Activate an investor</source>
        <translation>启用投资人</translation>
    </message>
    <message>
        <source>Record a deposit</source>
        <translation>记录充值</translation>
    </message>
    <message>
        <source>Pay money out to an investor</source>
        <translation>为投资人提现</translation>
    </message>
    <message>
        <source>Correct a balance</source>
        <translation>调整余额</translation>
    </message>
    <message>
        <source>Enter a bid</source>
        <translation>录入投标</translation>
    </message>
    <message>
        <source>Take a bid back</source>
        <translation>代客撤回投标</translation>
    </message>
    <message>
        <source>Note a payment</source>
        <translation>登记付款</translation>
    </message>
    <message>
        <source>Resolve a stuck hold</source>
        <translation>处理悬而未决的占用</translation>
    </message>
    <message>
        <source>Place a payment case</source>
        <translation>付款个案入标</translation>
    </message>
    <message>
        <source>Refund a payment case</source>
        <translation>付款个案退款</translation>
    </message>
    <message>
        <source>Send payouts</source>
        <translation>发送付款指令</translation>
    </message>
    <message>
        <source>Note a payout&apos;s answer</source>
        <translation>登记付款结果</translation>
    </message>
    <message>
        <source>Make a payout anew</source>
        <translation>重新发起付款</translation>
    </message>
    <message>
        <source>Let a restored payout leave</source>
        <translation>允许待核实的付款发出</translation>
    </message>
    <message>
        <source>Await a restored payout&apos;s answer</source>
        <translation>等待待核实付款的银行答复</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>提出申请</translation>
    </message>
    <message>
        <source>Approve a request</source>
        <translation>批准申请</translation>
    </message>
    <message>
        <source>Reject a request</source>
        <translation>驳回申请</translation>
    </message>
    <message>
        <source>Withdraw a request</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Add staff</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Change staff</source>
        <translation>变更人员</translation>
    </message>
    <message>
        <source>Change one&apos;s password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Change the policy</source>
        <translation>变更复核规则</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>停摆</translation>
    </message>
    <message>
        <source>Lift a halt</source>
        <translation>解除停摆</translation>
    </message>
    <message>
        <source>Confirm the clock</source>
        <translation>确认时钟</translation>
    </message>
    <message>
        <source>Reveal personal data</source>
        <translation>查看个人信息</translation>
    </message>
    <message>
        <source>Export records</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>Verify the desk</source>
        <translation>核验工作台</translation>
    </message>
    <message>
        <source>Export the audit trail</source>
        <translation>导出审计链</translation>
    </message>
    <message>
        <source>Back the desk up</source>
        <translation>备份工作台</translation>
    </message>
    <message>
        <source>Run a rehearsal</source>
        <translation>进行演练</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>checker</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>customer service</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Opens loans and moves money; asks for what needs approval.</source>
        <translation>开标、办理资金；须复核的事项提出申请。</translation>
    </message>
    <message>
        <source>Approves what another person asked for.</source>
        <translation>批准他人提出的申请。</translation>
    </message>
    <message>
        <source>Looks things up; reveals personal data with a reason.</source>
        <translation>查询；说明原因后可查看个人信息。</translation>
    </message>
    <message>
        <source>Reads everything and changes nothing.</source>
        <translation>可查阅一切，不作任何改动。</translation>
    </message>
    <message>
        <source>Staff and settings; moves no money and checks none.</source>
        <translation>管理人员和设置；不动用也不复核资金。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between roles</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between roles</comment>
        <translation>或</translation>
    </message>
    <message>
        <source>as agreed</source>
        <translation>按约定</translation>
    </message>
    <message>
        <source>the customer asked</source>
        <translation>客户要求</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>突发事件</translation>
    </message>
    <message>
        <source>result of a review</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>waiting for checker</source>
        <comment>a request</comment>
        <translation>待复核</translation>
    </message>
    <message>
        <source>approved</source>
        <comment>a request</comment>
        <translation>已批准</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a request</comment>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <comment>a request</comment>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>a request</comment>
        <translation>已过期</translation>
    </message>
    <message>
        <source>active</source>
        <comment>a member of staff</comment>
        <translation>在用</translation>
    </message>
    <message>
        <source>disabled</source>
        <comment>a member of staff</comment>
        <translation>已停用</translation>
    </message>
    <message>
        <source>The password is too short: at least %1 characters.</source>
        <translation>密码太短：至少 %1 个字符。</translation>
    </message>
    <message>
        <source>The password is too long: at most %1 bytes.</source>
        <translation>密码太长：最多 %1 字节。</translation>
    </message>
    <message>
        <source>The password is one character again and again.</source>
        <translation>密码只是同一个字符的重复。</translation>
    </message>
    <message>
        <source>The password contains the login, which everybody knows.</source>
        <translation>密码中含有登录名，而登录名人人皆知。</translation>
    </message>
    <message>
        <source>The password has characters that cannot be typed again.</source>
        <translation>密码中有无法再次输入的字符。</translation>
    </message>
    <message>
        <source>This password cannot be used: %1.</source>
        <translation>此密码不能使用：%1。</translation>
    </message>
    <message>
        <source>At least %1 characters, not one repeated, without the login. A few words are better than signs.</source>
        <translation>至少 %1 个字符，不是同一字符的重复，不含登录名。几个词语胜过符号。</translation>
    </message>
    <message numerus="yes">
        <source>%n administrator(s)</source>
        <translation>
            <numerusform>%n 名管理员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n 名经办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checker(s)</source>
        <translation>
            <numerusform>%n 名复核</numerusform>
        </translation>
    </message>
    <message>
        <source>Extend a sale</source>
        <translation>延长募集</translation>
    </message>
    <message>
        <source>Reduce a loan&apos;s target</source>
        <translation>调减目标金额</translation>
    </message>
    <message>
        <source>Place a shortfall</source>
        <translation>补配差额</translation>
    </message>
    <message>
        <source>Import bids</source>
        <translation>导入投标</translation>
    </message>
    <message>
        <source>Move excess to another loan</source>
        <translation>超出部分转标</translation>
    </message>
    <message>
        <source>Release excess</source>
        <translation>退还超出部分</translation>
    </message>
    <message>
        <source>Record a standing consent</source>
        <translation>登记常设同意</translation>
    </message>
    <message>
        <source>Void a bid</source>
        <translation>作废投标</translation>
    </message>
    <message>
        <source>Claim a piece of work</source>
        <translation>认领工作</translation>
    </message>
    <message>
        <source>Change rules and calendar</source>
        <translation>修改规则与日历</translation>
    </message>
</context>
<context>
    <name>PlacementText</name>
    <message>
        <source>Fewest investors</source>
        <translation>人数最少</translation>
    </message>
    <message>
        <source>Most even</source>
        <translation>最均匀</translation>
    </message>
    <message>
        <source>Largest balances first</source>
        <translation>余额大者优先</translation>
    </message>
    <message>
        <source>Standby first</source>
        <translation>候补优先</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n investor(s), %2</source>
        <comment>a plan&apos;s goal, its size, its parts</comment>
        <translation>
            <numerusform>%1：%n 人，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>no single consent can be raised far enough. Record further consents, or extend the sale.</source>
        <translation>单独提高任何一人的额度都不够。请登记更多常设同意，或延长募集。</translation>
    </message>
    <message>
        <source>raise %1&apos;s consent to %2, or extend the sale.</source>
        <translation>请将 %1 的常设同意提高至 %2，或延长募集。</translation>
    </message>
    <message>
        <source>Nothing is free that could be placed.</source>
        <translation>没有可补配的空余金额。</translation>
    </message>
    <message>
        <source>%1 is missing, less than the smallest bid of %2: nobody may take it. Reduce the target, or cancel the loan.</source>
        <translation>差额 %1，低于最低投标金额 %2：任何人都不能认购。请调减目标或流标。</translation>
    </message>
    <message>
        <source>Nobody has given a standing consent, and nobody waits. Record a consent on an investor&apos;s page, or extend the sale.</source>
        <translation>无人给予常设同意，也无人候补。请在投资人页面登记同意，或延长募集。</translation>
    </message>
    <message>
        <source>%1 is left after every consent: %2</source>
        <translation>用尽所有同意额度后仍差 %1：%2</translation>
    </message>
    <message>
        <source>Each part is at least %1, and so the parts never meet %2; %3 is left at best: %4</source>
        <translation>每份至少 %1，因此凑不出 %2；最少仍差 %3：%4</translation>
    </message>
    <message>
        <source>In steps of %1 the parts never meet %2; %3 is left at best: %4</source>
        <translation>以 %1 递增凑不出 %2；最少仍差 %3：%4</translation>
    </message>
    <message>
        <source>may take no part</source>
        <translation>不能参与</translation>
    </message>
    <message>
        <source>named twice</source>
        <translation>重复列出</translation>
    </message>
    <message>
        <source>below the minimum</source>
        <translation>低于最低金额</translation>
    </message>
    <message>
        <source>off step</source>
        <translation>不合递增金额</translation>
    </message>
    <message>
        <source>more than their consent</source>
        <translation>超过其同意额度</translation>
    </message>
    <message>
        <source>more than their balance</source>
        <translation>超过其余额</translation>
    </message>
    <message>
        <source>over the cap</source>
        <translation>超过单人上限</translation>
    </message>
    <message>
        <source>more than is missing</source>
        <translation>超过差额</translation>
    </message>
    <message>
        <source>less than is missing</source>
        <translation>不足差额</translation>
    </message>
    <message>
        <source>leaves a tail</source>
        <translation>会留下尾标</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an investor and what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 列出了两次。</translation>
    </message>
    <message>
        <source>%1: a part is at least %2.</source>
        <translation>%1：每份至少 %2。</translation>
    </message>
    <message>
        <source>%1: whole steps of %2 above %3; one part alone may be odd.</source>
        <translation>%1：须在 %3 之上按 %2 的整倍数递增；仅一份可以例外。</translation>
    </message>
    <message>
        <source>%1: of the consent %2 is left.</source>
        <translation>%1：同意额度还剩 %2。</translation>
    </message>
    <message>
        <source>%1: only %2 is available.</source>
        <translation>%1：可用余额仅 %2。</translation>
    </message>
    <message>
        <source>%1: the loan&apos;s cap leaves %2.</source>
        <translation>%1：单人上限尚余 %2。</translation>
    </message>
    <message>
        <source>%1 too much in all.</source>
        <translation>合计多出 %1。</translation>
    </message>
    <message>
        <source>%1 is still missing.</source>
        <translation>仍差 %1。</translation>
    </message>
    <message>
        <source>%1 is still missing, and nobody could take so little.</source>
        <translation>仍差 %1，金额过小，无人可以认购。</translation>
    </message>
    <message>
        <source>%1 may take no part: no standing consent, or this loan is not for them.</source>
        <translation>%1 不能参与：没有常设同意，或此标的不向其开放。</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>the least and the most</comment>
        <translation>%1–%2</translation>
    </message>
</context>
<context>
    <name>PreviewText</name>
    <message>
        <source>placed</source>
        <translation>补配</translation>
    </message>
    <message>
        <source>released</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>standby ends</source>
        <translation>候补终止</translation>
    </message>
    <message>
        <source>served</source>
        <translation>候补成交</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>转标</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2 %3; available %4</source>
        <comment>investor, what, amount, balance</comment>
        <translation>%1：%2 %3；可用 %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a fact and what it is</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>状态</translation>
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
        <source>Free</source>
        <translation>可投</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>New end</source>
        <translation>新结束时间</translation>
    </message>
    <message>
        <source>Customers to be told: %1</source>
        <translation>须告知客户：%1 名</translation>
    </message>
    <message>
        <source>Refund payouts it makes: %1</source>
        <translation>将生成退款指令：%1 笔</translation>
    </message>
    <message>
        <source>Payouts of this loan whose end nobody knows: %1</source>
        <translation>此标的结果未明的付款指令：%1 笔</translation>
    </message>
    <message>
        <source>Until the loan is disbursed each of these bids can be voided.</source>
        <translation>放款之前，其中每笔投标都可以作废。</translation>
    </message>
    <message>
        <source>The sale can be closed again at any time; what was bid until then stays.</source>
        <translation>随时可以再次结束募集；此前的投标仍然有效。</translation>
    </message>
    <message>
        <source>Once done, it cannot be undone.</source>
        <translation>一经执行，无法撤销。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>a working day (%1)</source>
        <translation>工作日（%1）</translation>
    </message>
    <message>
        <source>a holiday: %1</source>
        <translation>节假日：%1</translation>
    </message>
    <message>
        <source>a weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>a working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <comment>a date and what kind of day it is</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>In China it is then %1, %2.</source>
        <comment>a date and what kind of day it is</comment>
        <translation>此时中国日期为 %1，%2。</translation>
    </message>
    <message>
        <source>Working days since the opening on %1: %2.</source>
        <translation>自 %1 开标起的工作日：%2 天。</translation>
    </message>
    <message>
        <source>The rule set allows %1 (%2): until %3.</source>
        <translation>规则允许 %1 天（%2）：至 %3。</translation>
    </message>
    <message>
        <source>This desk&apos;s rule set has no longest sale.</source>
        <translation>本工作台的规则未限定最长募集期。</translation>
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
        <source>The loan is cancelled: all money was given back to its bidders. Just before that, at %1, %2 was missing: %3.</source>
        <translation>标的已流标：全部款项已退还投标人。流标前一刻（%1）尚缺 %2：%3。</translation>
    </message>
    <message>
        <source>The loan is cancelled: all money was given back to its bidders. Just before that, at %1, nothing was missing.</source>
        <translation>标的已流标：全部款项已退还投标人。流标前一刻（%1）没有缺额。</translation>
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
    <message numerus="yes">
        <source>%1 because %n paid part(s) were voided%2</source>
        <translation>
            <numerusform>%1 因 %n 份已付投标作废%2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is reserved for a placement that waits for its checker. %2 is missing beside it: %3.</source>
        <translation>%1 为一笔待复核的补配预留。此外差额 %2：%3。</translation>
    </message>
    <message>
        <source>%1 is reserved for a placement that waits for its checker; nothing is missing beside it.</source>
        <translation>%1 为一笔待复核的补配预留；此外没有差额。</translation>
    </message>
</context>
<context>
    <name>WorldText</name>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>free</source>
        <translation>可投</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>held</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>in loans</source>
        <translation>出借</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>the hold</source>
        <translation>占用状态</translation>
    </message>
    <message>
        <source>the payment case</source>
        <translation>付款异常</translation>
    </message>
    <message>
        <source>the payout</source>
        <translation>付款指令</translation>
    </message>
    <message>
        <source>the halt</source>
        <translation>停摆</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>开标</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>replaced already</source>
        <translation>已被代替</translation>
    </message>
    <message>
        <source>second person needed</source>
        <translation>须第二个人</translation>
    </message>
    <message>
        <source>login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>stands</source>
        <comment>a halt</comment>
        <translation>生效中</translation>
    </message>
    <message>
        <source>lifted</source>
        <comment>a halt</comment>
        <translation>已解除</translation>
    </message>
    <message>
        <source>suspended</source>
        <comment>an investor</comment>
        <translation>已停用</translation>
    </message>
    <message>
        <source>active</source>
        <comment>an investor or a member of staff</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>not taken</source>
        <comment>a login</comment>
        <translation>未被占用</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a fact and what it is</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a fact, before, after</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>paid by this bid</source>
        <translation>此笔投标已付</translation>
    </message>
    <message>
        <source>excess</source>
        <translation>超出</translation>
    </message>
    <message>
        <source>excess lines</source>
        <translation>超出明细</translation>
    </message>
    <message>
        <source>the loan it goes to</source>
        <translation>转入标的</translation>
    </message>
    <message>
        <source>payouts</source>
        <translation>付款指令</translation>
    </message>
    <message>
        <source>from number</source>
        <translation>起始编号</translation>
    </message>
    <message>
        <source>to number</source>
        <translation>截止编号</translation>
    </message>
    <message>
        <source>the payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>who asked for it</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>alone up to</source>
        <translation>单人单笔上限</translation>
    </message>
    <message>
        <source>alone on one day</source>
        <translation>单人单日上限</translation>
    </message>
    <message>
        <source>not noted yet</source>
        <comment>a payment</comment>
        <translation>尚未登记</translation>
    </message>
    <message>
        <source>noted already</source>
        <comment>a payment</comment>
        <translation>已登记</translation>
    </message>
    <message>
        <source>may not sign in any more</source>
        <translation>已不能登录</translation>
    </message>
    <message>
        <source>may not ask for it any more</source>
        <translation>已无权提出此申请</translation>
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
    <name>plimsoll::ui::ApprovalsView</name>
    <message>
        <source>&amp;Approve %1…</source>
        <translation>批准 %1 项(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Approve…</source>
        <translation>批准(&amp;A)…</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>前 %1 项</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的申请</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Waiting for a checker</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>Opening and disbursing a loan, correcting a balance and other serious acts are asked for by one person and approved here by another. This list updates by itself.</source>
        <translation>开标、放款、更正余额等重大事项由一人提出，在这里由另一人批准。列表会自动更新。</translation>
    </message>
    <message>
        <source>What I asked for</source>
        <translation>我提出的申请</translation>
    </message>
    <message>
        <source>You have asked for nothing</source>
        <translation>您没有提出过申请</translation>
    </message>
    <message>
        <source>What you ask for and another person has to approve appears here, with what became of it. While it waits you can withdraw it.</source>
        <translation>您提出的、须他人批准的申请及其结果显示在这里。待复核期间可以撤回。</translation>
    </message>
    <message>
        <source>Nothing was decided yet</source>
        <translation>尚无已决定的申请</translation>
    </message>
    <message>
        <source>Approved, rejected, withdrawn and expired requests stay on record here, newest first.</source>
        <translation>已批准、已驳回、已撤回和已失效的申请都在此存档，最新的在前。</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Nobody approves their own request. Approving does it at once, if the world is still as shown; a rejection keeps its record; what nobody decides expires.</source>
        <translation>没有人可以批准自己的申请。如情况仍与所示一致，批准即刻执行；驳回会留档；无人决定的申请会失效。</translation>
    </message>
    <message>
        <source>Do it, as another person asked</source>
        <translation>按他人的申请执行</translation>
    </message>
    <message>
        <source>Do not do it; the maker reads why</source>
        <translation>不执行；申请人会看到原因</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>撤回(&amp;W)…</translation>
    </message>
    <message>
        <source>Take back what you asked for yourself</source>
        <translation>收回您自己的申请</translation>
    </message>
    <message>
        <source>Re&amp;ject…</source>
        <translation>驳回(&amp;J)…</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::AskBar</name>
    <message>
        <source>Choose a reason.</source>
        <translation>请选择原因。</translation>
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
        <source>Nothing happens yet: a checker has to approve it.</source>
        <translation>提交后什么也不会发生：须由复核批准。</translation>
    </message>
    <message>
        <source>No second person is needed here: it is done at once.</source>
        <translation>此处无须第二个人：立即执行。</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Reas&amp;on</source>
        <translation>原因(&amp;O)</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>说明(&amp;T)</translation>
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
        <source>Ev&amp;idence (optional)</source>
        <translation>凭证编号(&amp;I)（可选）</translation>
    </message>
    <message>
        <source>Reference of the evidence</source>
        <translation>凭证编号</translation>
    </message>
    <message>
        <source>where it is kept</source>
        <translation>存放何处</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>Save dra&amp;ft</source>
        <translation>保存草稿(&amp;F)</translation>
    </message>
    <message>
        <source>Su&amp;bmit for approval</source>
        <translation>提交复核(&amp;B)</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>立即执行</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::AskFields</name>
    <message>
        <source>Choose a reason.</source>
        <translation>请选择原因。</translation>
    </message>
    <message>
        <source>Say why: the note stays in the records.</source>
        <translation>请说明原因：说明会留在记录中。</translation>
    </message>
    <message>
        <source>The note is too long.</source>
        <translation>说明太长。</translation>
    </message>
    <message>
        <source>Nothing happens yet: another person with the role &quot;%1&quot; has to approve it.</source>
        <translation>目前什么也不会发生：须由另一名“%1”批准。</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Note (needed)</source>
        <translation>说明（必填）(&amp;N)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Why, in a sentence. It stays in the records.</source>
        <translation>用一句话说明原因，会留在记录中。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::AuditFilterRow</name>
    <message>
        <source>&amp;Who</source>
        <translation>人员(&amp;W)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>a login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Wha&amp;t</source>
        <translation>事项(&amp;T)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>loans</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>investors</source>
        <translation>投资人</translation>
    </message>
    <message>
        <source>money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>bids</source>
        <translation>投标</translation>
    </message>
    <message>
        <source>payments</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>payouts</source>
        <translation>付款指令</translation>
    </message>
    <message>
        <source>approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>sign-ins</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>复核规则</translation>
    </message>
    <message>
        <source>halts</source>
        <translation>停摆</translation>
    </message>
    <message>
        <source>personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>signed heads</source>
        <translation>签名链头</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>7 天内</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>30 天内</translation>
    </message>
    <message>
        <source>&amp;failed only</source>
        <translation>仅失败(&amp;F)</translation>
    </message>
    <message>
        <source>without batches of &amp;bids</source>
        <translation>不含投标批次(&amp;B)</translation>
    </message>
    <message>
        <source>Whe&amp;n</source>
        <translation>时间(&amp;N)</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::AuditListModel</name>
    <message>
        <source>Link</source>
        <translation>链节</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::AuditView</name>
    <message>
        <source>No signed head was found to compare it with, so a trail that was cut at its end or written anew would look the same.</source>
        <translation>没有找到可供对照的签名链头，因此末尾被截断或整条重写的审计链看起来也会一样。</translation>
    </message>
    <message>
        <source>It extends every signed head that was found (%1); the latest is of link %2, signed at %3.</source>
        <translation>它延续了找到的每一个签名链头（%1 个）；最近的一个属于链节 %2，签于 %3。</translation>
    </message>
    <message>
        <source>The audit trail is whole: %1 links, none changed, none missing.</source>
        <translation>审计链完整：共 %1 个链节，无改动，无缺失。</translation>
    </message>
    <message>
        <source>Last link %1, hash %2…</source>
        <translation>最后链节 %1，哈希 %2…</translation>
    </message>
    <message>
        <source>The audit trail is broken at: %1</source>
        <translation>审计链在此断裂：%1</translation>
    </message>
    <message>
        <source>Expected %1, found %2.</source>
        <translation>应为 %1，实为 %2。</translation>
    </message>
    <message>
        <source>The last good link is %1; what follows proves nothing.</source>
        <translation>最后一个完好的链节是 %1；其后的内容不能证明任何事。</translation>
    </message>
    <message>
        <source>No link before it is good.</source>
        <translation>此前没有完好的链节。</translation>
    </message>
    <message>
        <source>Nothing was changed by looking. Keep the file as it is, and compare it with a verified backup and with signed heads that left this machine.</source>
        <translation>查看没有改动任何内容。请保持文件原样，并与已核验的备份及已离开本机的签名链头对照。</translation>
    </message>
    <message>
        <source>Cancelled after %1 links.</source>
        <translation>已在 %1 个链节后取消。</translation>
    </message>
    <message>
        <source>It proves nothing either way; start it again at any time.</source>
        <translation>这不能说明任何问题；可随时重新开始。</translation>
    </message>
    <message>
        <source>Signed up to link %1. It is kept beside the desk and in your state folder; give this line to somebody outside, and nobody can change what came before it unseen.</source>
        <translation>已签名至链节 %1，存于工作台文件旁和您的状态文件夹中。把这一行交给外部的人，此前的内容便无人能悄悄改动。</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <source>the newest %1; scrolling reads on</source>
        <translation>最新 %1 条；滚动继续读取</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Everything that anybody did here, refused or not, in a chain in which no link can be changed without breaking all that follow.</source>
        <translation>任何人在此所做的一切，无论是否被拒，都在一条链上：改动任一链节，其后的链节都会断裂。</translation>
    </message>
    <message>
        <source>Recompute every link and compare it with every signed head</source>
        <translation>重新计算每个链节，并与每个签名链头对照</translation>
    </message>
    <message>
        <source>&amp;Sign now</source>
        <translation>立即签名(&amp;S)</translation>
    </message>
    <message>
        <source>Sign the end of the chain and keep it outside the desk</source>
        <translation>为链尾签名，并保存在工作台之外</translation>
    </message>
    <message>
        <source>&amp;Export evidence…</source>
        <translation>导出证据(&amp;E)…</translation>
    </message>
    <message>
        <source>The whole trail as a file, and the signed head beside it</source>
        <translation>整条审计链写成文件，签名链头放在旁边</translation>
    </message>
    <message>
        <source>Links, newest first</source>
        <translation>链节，最新的在前</translation>
    </message>
    <message>
        <source>No link answers to this</source>
        <translation>没有符合条件的链节</translation>
    </message>
    <message>
        <source>Widen the question: everybody, everything, at any time.</source>
        <translation>请放宽条件：全部人员、全部事项、不限时间。</translation>
    </message>
    <message>
        <source>Signed head</source>
        <translation>签名链头</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Verif&amp;y the chain</source>
        <translation>核验审计链(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::BidActions</name>
    <message>
        <source>Void the bid…</source>
        <translation>作废投标…</translation>
    </message>
    <message>
        <source>Take back what it has paid; you see the consequences first</source>
        <translation>收回已付金额；执行前先显示后果</translation>
    </message>
    <message>
        <source>Take the bid back for the customer…</source>
        <translation>代客撤回投标…</translation>
    </message>
    <message>
        <source>Give up what it holds and its place in standby</source>
        <translation>放弃其占用额度和候补位置</translation>
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
    <name>plimsoll::ui::CertificateControl</name>
    <message>
        <source>Folder for the certificate</source>
        <translation>存放证明的文件夹</translation>
    </message>
    <message>
        <source>Replace the certificate of %1?</source>
        <translation>替换 %1 的证明？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>In %1 there is already: %2</source>
        <translation>%1 中已有：%2</translation>
    </message>
    <message>
        <source>What is written there now is lost. The records stay as they are.</source>
        <translation>其中现有内容将丢失。账台记录不受影响。</translation>
    </message>
    <message>
        <source>%1 written: %2</source>
        <comment>a certificate and its file</comment>
        <translation>%1已写入：%2</translation>
    </message>
    <message>
        <source>Pages: %1. The same figures for a spreadsheet: %2</source>
        <translation>共 %1 页。同样的数据（供表格软件使用）：%2</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ClaimRow</name>
    <message>
        <source>claimed by nobody</source>
        <translation>无人认领</translation>
    </message>
    <message>
        <source>claimed by you</source>
        <translation>由您认领</translation>
    </message>
    <message>
        <source>claimed by %1</source>
        <translation>由 %1 认领</translation>
    </message>
    <message>
        <source>%1 is viewing</source>
        <translation>%1 正在查看</translation>
    </message>
    <message>
        <source>&amp;Claim</source>
        <translation>认领(&amp;C)</translation>
    </message>
    <message>
        <source>Release &amp;claim</source>
        <translation>放弃认领(&amp;C)</translation>
    </message>
    <message>
        <source>Take over &amp;claim</source>
        <translation>接手(&amp;C)</translation>
    </message>
    <message>
        <source>A claim says to the others that you work on it; it forbids them nothing.</source>
        <translation>认领只是告诉他人您正在处理，并不禁止他人操作。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::CommandRunner</name>
    <message>
        <source>Ask again</source>
        <translation>再次询问</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is done.</source>
        <translation>“%1”已办理。</translation>
    </message>
    <message>
        <source>No second person was needed for it.</source>
        <translation>此事无须第二个人复核。</translation>
    </message>
    <message>
        <source>Request %1 waits for another administrator.</source>
        <translation>申请 %1 等待另一名管理员批准。</translation>
    </message>
    <message>
        <source>Request %1 waits for a checker.</source>
        <translation>申请 %1 待复核。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: nothing has happened yet. It is done the moment it is approved; undecided, it ends after %2.</source>
        <translation>“%1”：目前什么也没有发生。批准后立即执行；无人决定则在 %2后失效。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ConsentDialog</name>
    <message>
        <source>More than zero; to end it, use the button below.</source>
        <translation>须大于零；如需终止，请用下方按钮。</translation>
    </message>
    <message>
        <source>Say where the consent is kept.</source>
        <translation>请写明同意书存放何处。</translation>
    </message>
    <message>
        <source>It is too long.</source>
        <translation>过长。</translation>
    </message>
    <message>
        <source>the most of one loan&apos;s remainder that may be placed with them</source>
        <translation>单个标的差额中最多可补配给此人的金额</translation>
    </message>
    <message>
        <source>a contract, a letter, a recording</source>
        <translation>合同、函件或录音</translation>
    </message>
    <message>
        <source>Standing consent of %1</source>
        <translation>%1 的常设同意</translation>
    </message>
    <message>
        <source>With it, parts of a short loan may be placed with this investor without asking them each time, up to the limit. It moves no money by itself.</source>
        <translation>有了它，未满标的差额可在额度内补配给此投资人，无须逐次询问。它本身不会动用资金。</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>额度(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>编号(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;End the consent</source>
        <translation>终止同意(&amp;E)</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>修改</translation>
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
    <name>plimsoll::ui::ConsentRow</name>
    <message>
        <source>Standing consent: up to %1 of a loan&apos;s remainder; reference %2, since %3, recorded by %4.</source>
        <translation>常设同意：每个标的差额最多 %1；编号 %2，自 %3 起，由 %4 登记。</translation>
    </message>
    <message>
        <source>Standing consent: none. No remainder may be placed with this investor.</source>
        <translation>常设同意：无。不能向此投资人补配差额。</translation>
    </message>
    <message>
        <source>Change consent…</source>
        <translation>修改同意…</translation>
    </message>
    <message>
        <source>Record consent…</source>
        <translation>登记同意…</translation>
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
    <message>
        <source>%1.%2 MB</source>
        <translation>%1.%2 MB</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1（进程 %2）</translation>
    </message>
    <message>
        <source>%1, held until the next bids</source>
        <translation>%1，被占用，待后续投标后清空</translation>
    </message>
    <message>
        <source>%1, held since %2: %3</source>
        <translation>%1，自 %2 起被占用：%3</translation>
    </message>
    <message>
        <source>Write-ahead log</source>
        <translation>预写日志</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::CustomerControl</name>
    <message>
        <source>Void bid %1?</source>
        <translation>作废投标 %1？</translation>
    </message>
    <message>
        <source>Void it</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>What it has paid goes back to the customer, and its part of the loan is free again. As things stand now:</source>
        <translation>已付金额退还客户，其份额重新可投。按目前情况：</translation>
    </message>
    <message>
        <source>Recorded: %1 takes remainders up to %2.</source>
        <translation>已登记：%1 可承接差额至 %2。</translation>
    </message>
    <message>
        <source>The standing consent of %1 has ended.</source>
        <translation>%1 的常设同意已终止。</translation>
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
    <message>
        <source>Choose a reason.</source>
        <translation>请选择原因。</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing happens yet: another person with the role &quot;%1&quot; has to approve it.</source>
        <translation>目前什么也不会发生：须由另一名“%1”批准。</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>提交复核</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::DeskControl</name>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
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
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>You are looking on: another program writes this desk (%1).</source>
        <translation>您正在旁观：另一个程序正在写入这个工作台（%1）。</translation>
    </message>
    <message>
        <source>Everything you see is live. Whoever changes, approves, halts or reveals anything does it there.</source>
        <translation>所见均为实时数据。改动、复核、停摆和查看个人信息都须在那边进行。</translation>
    </message>
    <message>
        <source>Try to open it for writing</source>
        <translation>尝试以写入方式打开</translation>
    </message>
    <message>
        <source>The lock file beside this desk is gone: how it was left is not known.</source>
        <translation>此工作台旁的锁文件已不在：无从得知上次是如何离开的。</translation>
    </message>
    <message>
        <source>Everything in the file is checked before anything is written.</source>
        <translation>写入任何内容之前，会检查文件中的全部内容。</translation>
    </message>
    <message>
        <source>The clock is in doubt: nothing is recorded until somebody confirms it.</source>
        <translation>时钟存疑：在有人确认之前不记录任何内容。</translation>
    </message>
    <message>
        <source>The last record is of %1, but at opening the clock said %2. Bids, payments and commands are refused, and nothing opens, closes or lapses by itself.</source>
        <translation>最后一条记录为 %1，而打开时时钟显示 %2。投标、付款和操作均被拒绝，也不会自动开标、结束或过期。</translation>
    </message>
    <message>
        <source>The clock is right…</source>
        <translation>时钟无误…</translation>
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
    <name>plimsoll::ui::ExcessListModel</name>
    <message>
        <source>File line</source>
        <translation>文件行</translation>
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
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Went to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意书</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ExtendPanel</name>
    <message>
        <source>&amp;New end</source>
        <translation>新结束时间(&amp;N)</translation>
    </message>
    <message>
        <source>New end of the sale</source>
        <translation>新的募集结束时间</translation>
    </message>
    <message>
        <source>The sale opens again at once. Who waits in standby is served first, then everybody may bid until the new end.</source>
        <translation>立即重新开标。候补者优先，随后任何人可投标至新结束时间。</translation>
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
    <name>plimsoll::ui::HaltBanner</name>
    <message>
        <source>and %1 more halts</source>
        <translation>另有 %1 项停摆</translation>
    </message>
    <message>
        <source>What is halted</source>
        <translation>停摆内容</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::HaltDialog</name>
    <message>
        <source>Choose what is to stop.</source>
        <translation>请选择要停止的事项。</translation>
    </message>
    <message>
        <source>Say why: everybody at the desk reads it.</source>
        <translation>请说明原因：工作台上人人可见。</translation>
    </message>
    <message>
        <source>The reason is too long.</source>
        <translation>原因过长。</translation>
    </message>
    <message>
        <source>Type the name to confirm: %1</source>
        <translation>请输入名称以确认：%1</translation>
    </message>
    <message>
        <source>&amp;To confirm, type the loan&apos;s code: %1</source>
        <translation>请输入标的编号以确认(&amp;T)：%1</translation>
    </message>
    <message>
        <source>&amp;To confirm, type the desk&apos;s name: %1</source>
        <translation>请输入工作台名称以确认(&amp;T)：%1</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>停摆</translation>
    </message>
    <message>
        <source>Halt: stop it for everybody, until two people lift it</source>
        <translation>停摆：对所有人停止，直到两人解除</translation>
    </message>
    <message>
        <source>What is halted</source>
        <translation>停摆范围</translation>
    </message>
    <message>
        <source>the whole &amp;desk %1</source>
        <translation>整个工作台 %1(&amp;D)</translation>
    </message>
    <message>
        <source>only the &amp;loan %1</source>
        <translation>仅标的 %1(&amp;L)</translation>
    </message>
    <message>
        <source>What stops</source>
        <translation>停止的事项</translation>
    </message>
    <message>
        <source>new &amp;bids: they are refused, standby is not served</source>
        <translation>新投标：一律拒绝，候补不处理(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;openings: no sale opens, by staff or by itself</source>
        <translation>开标：无论人工还是自动都不开标(&amp;O)</translation>
    </message>
    <message>
        <source>disburse&amp;ments: nothing is paid out to a borrower</source>
        <translation>放款：不向借款人付出任何款项(&amp;M)</translation>
    </message>
    <message>
        <source>What does not stop</source>
        <translation>不停止的事项</translation>
    </message>
    <message>
        <source>&amp;Why (everybody reads it)</source>
        <translation>原因（人人可见）(&amp;W)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::HaltRow</name>
    <message>
        <source>Lifting it is asked for by %1 and waits for another person.</source>
        <translation>%1 已申请解除，待他人复核。</translation>
    </message>
    <message>
        <source>Two people lift it.</source>
        <translation>须两人解除。</translation>
    </message>
    <message>
        <source>Halted: %1. Stopped: %2.</source>
        <translation>已停摆：%1。停止：%2。</translation>
    </message>
    <message>
        <source>By %1 at %2: %3</source>
        <translation>%1 于 %2 设置：%3</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>答复用语</translation>
    </message>
    <message>
        <source>Approved words for callers</source>
        <translation>对来电客户的统一用语</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>复制用语</translation>
    </message>
    <message>
        <source>It does not stop: %1</source>
        <translation>不停止的事项：%1</translation>
    </message>
    <message>
        <source>Show the request</source>
        <translation>查看申请</translation>
    </message>
    <message>
        <source>Ask to lift…</source>
        <translation>申请解除…</translation>
    </message>
    <message>
        <source>Lift…</source>
        <translation>解除…</translation>
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
    <message>
        <source>Who is there</source>
        <translation>登录与锁定</translation>
    </message>
    <message>
        <source>At a real or a demonstration desk everybody signs in, and roles decide what is offered. Ctrl+L locks the console, as does leaving it alone; open dialogs and drafts are kept. &quot;Switch user&quot; lets a colleague work here meanwhile, with their own view.</source>
        <translation>在正式或演示工作台上人人都须登录，可办理的事项由角色决定。按 Ctrl+L 或长时间无操作会锁定控制台；打开的对话框和草稿都会保留。“切换用户”让同事以自己的画面在此工作。</translation>
    </message>
    <message>
        <source>Four eyes</source>
        <translation>双人复核</translation>
    </message>
    <message>
        <source>What the policy wants two people for is asked for with a reason and a note. Nothing happens before somebody else approves it, and nobody approves their own request. The policy stands under &quot;Staff&quot;.</source>
        <translation>复核规则要求两人办理的事项，须附原因和说明提出申请。另一人批准之前什么也不会发生，任何人都不能批准自己的申请。复核规则见“人员”。</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>What waits is listed with its reason, how the world stands and what would follow. Approving does it at once; if something that matters has changed, it is told in the attention colour and asked again. A rejection needs a note. What nobody decides expires after three days. Keys in the list: Ctrl+Enter approves, Ctrl+Backspace rejects, Ctrl+Shift+Backspace withdraws what one asked for oneself.</source>
        <translation>待复核的申请列出其原因、现状和后果。批准即刻执行；如有重要变化，会以提示色说明并再次询问。驳回须写备注。三天内无人决定的申请会失效。列表中的按键：Ctrl+Enter 批准，Ctrl+Backspace 驳回，Ctrl+Shift+Backspace 撤回本人的申请。</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Everything that anybody did, refused or not, stands in a chain in which no link can be changed without breaking those that follow. Verifying it names the first bad record and the last good one. It cannot prove anything against somebody who owns the machine: keep signed heads elsewhere, and compare them.</source>
        <translation>任何人所做的一切，无论是否被拒，都在一条链上：改动任一链节，其后的链节都会断裂。核验会指出第一条坏记录和最后一条完好的记录。它不能证明掌控这台机器的人没有作假：请把签名链头保存在别处，并加以对照。</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>停摆</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H stops new bids, openings or disbursements, of the desk or of one loan. It stops nothing else: payments still count and holds still lapse. It stands after a restart, too, every console shows it, and two people lift it.</source>
        <translation>Ctrl+Shift+H 可停止整个工作台或单个标的的新投标、开标或放款，其他一概不停：付款照样计入，占用照样过期。重启后依然有效，每个控制台都会显示，须两人解除。</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Phone and ID number are masked. Revealing them asks why and is recorded; they are hidden again after half a minute, and what was copied leaves the clipboard.</source>
        <translation>电话和证件号默认遮盖。显示时须说明原因并留下记录；半分钟后重新隐藏，复制的内容也会从剪贴板清除。</translation>
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
    <name>plimsoll::ui::ImportColumnsPage</name>
    <message>
        <source>none</source>
        <comment>a column of the file</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1（必填）</translation>
    </message>
    <message>
        <source>Column for: %1</source>
        <translation>对应的列：%1</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ImportControl</name>
    <message>
        <source>The file to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>Tables as text (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>文本表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ImportDialog</name>
    <message>
        <source>Read it</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Check the rows</source>
        <translation>检查各行</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1 行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>1 File</source>
        <translation>1 文件</translation>
    </message>
    <message>
        <source>2 Columns</source>
        <translation>2 列</translation>
    </message>
    <message>
        <source>3 Rows</source>
        <translation>3 行</translation>
    </message>
    <message>
        <source>4 Summary</source>
        <translation>4 结果</translation>
    </message>
    <message>
        <source>Import loans</source>
        <translation>导入标的</translation>
    </message>
    <message>
        <source>Import bids</source>
        <translation>导入投标</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ImportDonePage</name>
    <message>
        <source>Drafts made: %1</source>
        <translation>已建草稿：%1</translation>
    </message>
    <message>
        <source>Made by this file before: %1</source>
        <translation>此文件先前已建：%1</translation>
    </message>
    <message>
        <source>Bids recorded: %1</source>
        <translation>已记录投标：%1</translation>
    </message>
    <message>
        <source>Taken by the target: %1</source>
        <translation>目标金额内：%1</translation>
    </message>
    <message>
        <source>Beyond it: %1 in %2 excess lines</source>
        <translation>超出：%1，共 %2 条超出明细</translation>
    </message>
    <message>
        <source>Investors created: %1</source>
        <translation>新建投资人：%1</translation>
    </message>
    <message>
        <source>The loan is now: %1</source>
        <translation>标的现为：%1</translation>
    </message>
    <message>
        <source>Rows left out: %1</source>
        <translation>未导入的行：%1</translation>
    </message>
    <message>
        <source>Stopped at line %1, as you wanted. What was made before it stays; import the same file again to go on.</source>
        <translation>已按您的要求停在第 %1 行。之前已建的保留；再次导入同一文件即可继续。</translation>
    </message>
    <message>
        <source>Stopped at line %1: %2 What was made before it stays; import the same file again to go on.</source>
        <translation>停在第 %1 行：%2 之前已建的保留；再次导入同一文件即可继续。</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Imported in part</source>
        <translation>部分导入</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>没有导入任何内容</translation>
    </message>
    <message>
        <source>Show the e&amp;xcess lines</source>
        <translation>查看超出明细(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Show the loan</source>
        <translation>查看标的(&amp;S)</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ImportFilePage</name>
    <message>
        <source>%1, divided by %2, %3 columns, %4 rows.</source>
        <translation>%1，以%2分隔，%3 列，%4 行。</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>请选择文件。</translation>
    </message>
    <message>
        <source>This file cannot be read like that.</source>
        <translation>不能这样读取此文件。</translation>
    </message>
    <message>
        <source>Each row of the file becomes a draft. Nothing is taken in before you have seen every row and what is wrong with it.</source>
        <translation>文件的每一行成为一个草稿。在您看过每一行及其问题之前，不会导入任何内容。</translation>
    </message>
    <message>
        <source>Bids that were taken in elsewhere, with their money, into one draft. In order of arrival they fill it up to its target; what comes beyond becomes excess lines. Nothing is taken in before you have seen every row.</source>
        <translation>将别处已受理的投标连同款项导入一个草稿。按到达顺序填至目标金额；超出的成为超出明细。在您看过每一行之前，不会导入任何内容。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>A CSV file whose first line names its columns.</source>
        <translation>首行写明各列名称的 CSV 文件。</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>Change it when names look wrong on the next page.</source>
        <translation>若下一页的文字显示不对，请在此更改。</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ImportRowModel</name>
    <message>
        <source>new investor</source>
        <translation>新投资人</translation>
    </message>
    <message>
        <source>nobody has the investor&apos;s code here</source>
        <translation>这里没有此编号的投资人</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between faults</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ImportRowsPage</name>
    <message>
        <source>There is no draft</source>
        <translation>没有草稿</translation>
    </message>
    <message>
        <source>Choose a draft</source>
        <translation>请选择草稿</translation>
    </message>
    <message>
        <source>Choose at least one row.</source>
        <translation>请至少选择一行。</translation>
    </message>
    <message>
        <source>Choose the draft that they are for.</source>
        <translation>请选择投标所属的草稿。</translation>
    </message>
    <message>
        <source>%1 rows: %2 can be imported, %3 cannot. Chosen: %4.</source>
        <translation>共 %1 行：%2 行可导入，%3 行不可。已选：%4。</translation>
    </message>
    <message>
        <source>%1 would take %2, exactly its target, and be over: %3 in %4 excess lines.</source>
        <translation>%1 将收下 %2，恰为目标金额，并处于超募：超出 %3，共 %4 条超出明细。</translation>
    </message>
    <message>
        <source>%1 would be full: %2.</source>
        <translation>%1 将满标：%2。</translation>
    </message>
    <message>
        <source>%1 would be short: %2 of %3.</source>
        <translation>%1 将不足：%2 / %3。</translation>
    </message>
    <message>
        <source>Only &amp;what cannot be imported</source>
        <translation>只看不可导入的(&amp;W)</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>Choose, or do not choose, the selected rows</source>
        <translation>勾选或取消勾选所选行</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件的各行</translation>
    </message>
    <message>
        <source>Into &amp;draft</source>
        <translation>导入草稿(&amp;D)</translation>
    </message>
    <message>
        <source>Into draft</source>
        <translation>导入草稿</translation>
    </message>
    <message>
        <source>C&amp;reate investors whom nobody knows here</source>
        <translation>新建此处没有的投资人(&amp;R)</translation>
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
    <name>plimsoll::ui::LinkPanel</name>
    <message>
        <source>Link %1 at %2</source>
        <translation>链节 %1，%2</translation>
    </message>
    <message>
        <source>By %1, as %2</source>
        <translation>%1，角色：%2</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>对象：%1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>之前 → 之后</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Request key %1</source>
        <translation>请求键 %1</translation>
    </message>
    <message>
        <source>Vouches for records up to command %1, bid %2, stray %3</source>
        <translation>担保的记录截至：命令 %1、投标 %2、散件 %3</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>The selected link</source>
        <translation>所选链节</translation>
    </message>
    <message>
        <source>Select a link to see who did what, why, and what changed by it.</source>
        <translation>选择一个链节，查看谁做了什么、为何，以及有何变化。</translation>
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
    <message>
        <source>&amp;People</source>
        <translation>人员(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Approvals</source>
        <translation>审批(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;udit</source>
        <translation>审计(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Halt…</source>
        <translation>停摆(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Lock the console</source>
        <translation>锁定控制台(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Switch user</source>
        <translation>切换用户(&amp;S)</translation>
    </message>
    <message>
        <source>Change my &amp;password…</source>
        <translation>修改我的密码(&amp;P)…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;taff and policy</source>
        <translation>人员与复核规则(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Short loans</source>
        <translation>未满标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rules and calendar…</source>
        <translation>规则与日历(&amp;R)…</translation>
    </message>
    <message>
        <source>E&amp;xcess lines</source>
        <translation>超出明细(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Certificate…</source>
        <translation>证明(&amp;C)…</translation>
    </message>
    <message>
        <source>Import &amp;loans…</source>
        <translation>导入标的(&amp;L)…</translation>
    </message>
    <message>
        <source>Import &amp;bids…</source>
        <translation>导入投标(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::MainWindow</name>
    <message>
        <source>%1 – Plimsoll</source>
        <translation>%1 – Plimsoll</translation>
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
        <source>Payout %1: does the bank have it?</source>
        <translation>付款指令 %1：银行是否已收到？</translation>
    </message>
    <message>
        <source>Payout %1: did the bank never have it?</source>
        <translation>付款指令 %1：银行是否从未收到？</translation>
    </message>
    <message>
        <source>The bank has it</source>
        <translation>银行已收到</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>没有发送</translation>
    </message>
    <message>
        <source>It counts as sent, and the bank&apos;s answer is awaited.</source>
        <translation>记为已发送，等待银行答复。</translation>
    </message>
    <message>
        <source>It leaves with the next payout file under a new reference. If the bank has the old one after all, it pays twice.</source>
        <translation>随下一份付款文件以新的编号发出。如果银行其实已收到旧编号，就会付两次。</translation>
    </message>
    <message>
        <source>The answer for payout %1 is awaited.</source>
        <translation>等待付款指令 %1 的银行答复。</translation>
    </message>
    <message>
        <source>Payout %1 may leave.</source>
        <translation>付款指令 %1 可以发出。</translation>
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
        <source>The desk goes by it from now on, also when it is opened again.</source>
        <translation>从现在起工作台以此时钟为准，重新打开后也是如此。</translation>
    </message>
    <message>
        <source>Timers run again: sales whose time is up close, and holds whose window has passed lapse, at once. A loan whose opening was missed waits for you.</source>
        <translation>定时恢复：到时间的募集立即结束，超过时限的占用立即过期。错过开标时间的标的等待您处理。</translation>
    </message>
    <message>
        <source>The desk works again.</source>
        <translation>已恢复正常工作。</translation>
    </message>
    <message>
        <source>Confirm payment %1?</source>
        <translation>确认付款 %1？</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>提出申请</translation>
    </message>
    <message>
        <source>%1 for bid %2 count as money that is here.</source>
        <translation>投标 %2 的 %1 记为已到账。</translation>
    </message>
    <message>
        <source>Send everything pending to the bank?</source>
        <translation>将所有待发付款发给银行？</translation>
    </message>
    <message>
        <source>The payouts that are pending then leave as batch %1.</source>
        <translation>届时待发的付款指令作为批次 %1 发出。</translation>
    </message>
    <message>
        <source>No file is written yet. Once it is approved, choose one of its payouts and write the file of its batch.</source>
        <translation>尚不写文件。批准后，选中该批次的一笔付款，写出其批次文件。</translation>
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
    <message>
        <source>%1 waiting</source>
        <translation>%1 待复核</translation>
    </message>
    <message>
        <source>%1 halted</source>
        <translation>%1 停摆</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Halt…</source>
        <translation>停摆…</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Short loans</source>
        <translation>未满标</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 个超募</translation>
    </message>
    <message>
        <source>%1 not opened</source>
        <translation>%1 个未开标</translation>
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
    <name>plimsoll::ui::OverView</name>
    <message>
        <source>Excess lines of %1</source>
        <translation>%1 的超出明细</translation>
    </message>
    <message>
        <source>Excess lines</source>
        <translation>超出明细</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>%1 chosen, %2</source>
        <translation>已选 %1 条，%2</translation>
    </message>
    <message>
        <source>This console only looks on: asking takes the one that writes the desk.</source>
        <translation>本控制台只是旁观：请在写入方的控制台上提交。</translation>
    </message>
    <message>
        <source>Asking for it takes the role: %1.</source>
        <translation>提交此事所需角色：%1。</translation>
    </message>
    <message>
        <source>Nothing is left to resolve: the loan is not over any more.</source>
        <translation>没有待处理的了：此标的不再超募。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>Computing the preview…</source>
        <translation>正在计算预览…</translation>
    </message>
    <message>
        <source>It would be refused as things stand: see the preview.</source>
        <translation>按目前情况会被拒绝：见预览。</translation>
    </message>
    <message>
        <source>Excess lines of an over-filled loan</source>
        <translation>超募标的的超出明细</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the loan (Esc)</source>
        <translation>返回标的 (Esc)</translation>
    </message>
    <message>
        <source>&amp;Over-filled loans</source>
        <translation>超募标的(&amp;O)</translation>
    </message>
    <message>
        <source>Over-filled loans</source>
        <translation>超募标的</translation>
    </message>
    <message>
        <source>Beyond the target</source>
        <translation>目标金额之外</translation>
    </message>
    <message>
        <source>No excess lines</source>
        <translation>没有超出明细</translation>
    </message>
    <message>
        <source>Nothing came beyond the target of this loan. Only a loan whose bids were imported can have excess lines.</source>
        <translation>此标的没有超出目标金额的款项。只有导入投标的标的才会有超出明细。</translation>
    </message>
    <message>
        <source>Choose, or do not choose, the selected lines</source>
        <translation>勾选或取消勾选所选明细</translation>
    </message>
    <message>
        <source>Choose &amp;all open</source>
        <translation>全选待处理(&amp;A)</translation>
    </message>
    <message>
        <source>Every open line; once more: none</source>
        <translation>所有待处理明细；再按一次则全不选</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::OverWays</name>
    <message>
        <source>No loan has room now</source>
        <translation>目前没有可容的标的</translation>
    </message>
    <message>
        <source>Choose a loan</source>
        <translation>请选择标的</translation>
    </message>
    <message>
        <source>Choose lines: tick them with Space.</source>
        <translation>请勾选明细：按空格键。</translation>
    </message>
    <message>
        <source>Choose the loan that takes them.</source>
        <translation>请选择接收的标的。</translation>
    </message>
    <message>
        <source>Its room is %1, but the chosen lines are %2.</source>
        <translation>该标的可容 %1，而所选明细为 %2。</translation>
    </message>
    <message>
        <source>Say where the investors&apos; consent is kept.</source>
        <translation>请写明投资人同意书存放何处。</translation>
    </message>
    <message>
        <source>Say where the borrower&apos;s consent is kept.</source>
        <translation>请写明借款人同意书存放何处。</translation>
    </message>
    <message>
        <source>What becomes of the chosen lines</source>
        <translation>所选明细如何处理</translation>
    </message>
    <message>
        <source>Spill &amp;to another loan</source>
        <translation>转到另一标的(&amp;T)</translation>
    </message>
    <message>
        <source>Spill to a ne&amp;w loan of the same borrower</source>
        <translation>转到同一借款人的新标的(&amp;W)</translation>
    </message>
    <message>
        <source>Re&amp;lease: send the money back</source>
        <translation>退还：把款项退回(&amp;L)</translation>
    </message>
    <message>
        <source>Loan with &amp;room</source>
        <translation>可容的标的(&amp;R)</translation>
    </message>
    <message>
        <source>Loan with room</source>
        <translation>可容的标的</translation>
    </message>
    <message>
        <source>Investors&apos; &amp;consent</source>
        <translation>投资人同意书(&amp;C)</translation>
    </message>
    <message>
        <source>Reference of the investors&apos; consent</source>
        <translation>投资人同意书编号</translation>
    </message>
    <message>
        <source>where it is kept</source>
        <translation>存放何处</translation>
    </message>
    <message>
        <source>Borro&amp;wer&apos;s consent</source>
        <translation>借款人同意书(&amp;W)</translation>
    </message>
    <message>
        <source>Reference of the borrower&apos;s consent</source>
        <translation>借款人同意书编号</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::OversightControl</name>
    <message>
        <source>It has changed since you looked at it. Nothing was done.</source>
        <translation>您查看之后情况有变。没有执行任何操作。</translation>
    </message>
    <message>
        <source>Changed since it was submitted: %1</source>
        <translation>提交后的变化：%1</translation>
    </message>
    <message>
        <source>As it stands now: %1</source>
        <translation>现状：%1</translation>
    </message>
    <message>
        <source>Asked for by %1: %2. %3</source>
        <translation>申请人 %1：%2。%3</translation>
    </message>
    <message>
        <source>Approve: %1?</source>
        <translation>批准：%1？</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approved and done: %1.</source>
        <translation>已批准并执行：%1。</translation>
    </message>
    <message>
        <source>Approve these %1 requests?</source>
        <translation>批准这 %1 项申请？</translation>
    </message>
    <message>
        <source>Approve them</source>
        <translation>全部批准</translation>
    </message>
    <message>
        <source>One after another. The first that cannot be done ends it; what was done before stays done.</source>
        <translation>逐项执行。遇到第一项无法执行的即停止；此前已执行的保持有效。</translation>
    </message>
    <message>
        <source>Approved and done: %1 of %2.</source>
        <translation>已批准并执行：%1 / %2 项。</translation>
    </message>
    <message>
        <source>Number %1 stopped it: %2</source>
        <translation>在第 %1 号停止：%2</translation>
    </message>
    <message>
        <source>Reject: %1?</source>
        <translation>驳回：%1？</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Nothing is done. %1 reads your note and may ask again.</source>
        <translation>不执行任何操作。%1 会看到您的备注，并可再次申请。</translation>
    </message>
    <message>
        <source>The request stays on record with it.</source>
        <translation>申请连同备注一并留档。</translation>
    </message>
    <message>
        <source>Rejected: %1.</source>
        <translation>已驳回：%1。</translation>
    </message>
    <message>
        <source>Withdraw: %1?</source>
        <translation>撤回：%1？</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Nobody can approve it any more. You may ask anew.</source>
        <translation>此后无人可以批准。您可以重新申请。</translation>
    </message>
    <message>
        <source>The request stays on record as withdrawn.</source>
        <translation>申请以“已撤回”留档。</translation>
    </message>
    <message>
        <source>Withdrawn: %1.</source>
        <translation>已撤回：%1。</translation>
    </message>
    <message>
        <source>Halted: %1.</source>
        <translation>已停摆：%1。</translation>
    </message>
    <message>
        <source>Every console of this desk says so. It stands until it is lifted, after a restart, too.</source>
        <translation>本工作台的每个控制台都会显示。重启后依然有效，直到解除。</translation>
    </message>
    <message>
        <source>Lift the halt of %1?</source>
        <translation>解除对 %1 的停摆？</translation>
    </message>
    <message>
        <source>Ask to lift it</source>
        <translation>申请解除</translation>
    </message>
    <message>
        <source>Lift it</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>What it stopped goes on at once: %1.</source>
        <translation>被停止的事项立即恢复：%1。</translation>
    </message>
    <message>
        <source>Whoever waits in standby is served before newcomers. Sales whose time came meanwhile open then.</source>
        <translation>候补者先于新来者处理。其间已到时间的标的届时开标。</translation>
    </message>
    <message>
        <source>It was set by %1 at %2: %3</source>
        <translation>由 %1 于 %2 设置：%3</translation>
    </message>
    <message>
        <source>Waiting for a checker: lifting the halt of %1.</source>
        <translation>待复核：解除对 %1 的停摆。</translation>
    </message>
    <message>
        <source>It stands until another person has approved.</source>
        <translation>他人批准之前停摆依然有效。</translation>
    </message>
    <message>
        <source>The halt of %1 is lifted.</source>
        <translation>对 %1 的停摆已解除。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Where to write the audit trail</source>
        <translation>审计链写到哪里</translation>
    </message>
    <message>
        <source>Audit trails (*.csv)</source>
        <translation>审计链 (*.csv)</translation>
    </message>
    <message>
        <source>Evidence written: %1 links to %2</source>
        <translation>证据已写出：%1 个链节，%2</translation>
    </message>
    <message>
        <source>The signed head of link %1 is beside it: %2</source>
        <translation>链节 %1 的签名链头在旁边：%2</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>导出已取消；没有写出文件。</translation>
    </message>
    <message>
        <source>Approve it as it is now</source>
        <translation>按现状批准</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PasswordDialog</name>
    <message>
        <source>The old password is not this one.</source>
        <translation>旧密码不正确。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>提交复核</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>修改我的密码</translation>
    </message>
    <message>
        <source>A new password for %1</source>
        <translation>为 %1 设置新密码</translation>
    </message>
    <message>
        <source>It counts from the next time you sign in or unlock the console.</source>
        <translation>下次登录或解锁控制台时起生效。</translation>
    </message>
    <message>
        <source>Tell it to nobody else; whoever gets it should change it after signing in.</source>
        <translation>请勿告诉他人；本人登录后应立即修改。</translation>
    </message>
    <message>
        <source>Old password</source>
        <translation>旧密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PasswordFields</name>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
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
        <source>Reference</source>
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
        <source>%n payout(s) were under way in the backup that the desk was restored from.</source>
        <translation>
            <numerusform>恢复所用的备份里有 %n 笔付款指令尚在途中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the bank for each reference, then say whether it was sent. None leaves before that.</source>
        <translation>请按编号逐笔向银行查询，再说明是否已发送。在此之前一笔也不发出。</translation>
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
        <source>Was &amp;sent…</source>
        <translation>已经发送(&amp;S)…</translation>
    </message>
    <message>
        <source>The bank has this reference; its answer is awaited</source>
        <translation>银行已有此编号；等待其答复</translation>
    </message>
    <message>
        <source>Was &amp;not sent…</source>
        <translation>没有发送(&amp;N)…</translation>
    </message>
    <message>
        <source>The bank never had this reference; it may leave under a new one</source>
        <translation>银行从未收到此编号；可以新的编号发出</translation>
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
    <message>
        <source>&amp;Write its file…</source>
        <translation>写出其文件(&amp;W)…</translation>
    </message>
    <message>
        <source>The file of its batch once more, the same as the first; nothing is sent anew</source>
        <translation>再次写出其批次文件，与首次相同；不会重新发送</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PeopleControl</name>
    <message>
        <source>%1 was not signed in.</source>
        <translation>%1 未登录。</translation>
    </message>
    <message>
        <source>Only at a demonstration desk is somebody signed in without a password.</source>
        <translation>只有在演示工作台上才能不输入密码登录。</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>您的密码已修改。</translation>
    </message>
    <message>
        <source>Lock when &amp;idle for</source>
        <translation>无操作多久后锁定(&amp;I)</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PlacePanel</name>
    <message>
        <source>%1 may take no part: no standing consent, or this loan is not for them.</source>
        <translation>%1 不能参与：没有常设同意，或此标的不向其开放。</translation>
    </message>
    <message>
        <source>%1 stands there already.</source>
        <translation>%1 已在列表中。</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>还没有方案。</translation>
    </message>
    <message>
        <source>Choose a plan.</source>
        <translation>请选择方案。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Lands on the mark: yes. %1.</source>
        <translation>正好满标：是。%1。</translation>
    </message>
    <message>
        <source>Checking… %1.</source>
        <translation>正在检查… %1。</translation>
    </message>
    <message>
        <source>Lands on the mark: no. %1</source>
        <translation>正好满标：否。%1</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>No plan lands on the mark.</source>
        <translation>没有能正好满标的方案。</translation>
    </message>
    <message>
        <source>Goal of the plan</source>
        <translation>方案目标</translation>
    </message>
    <message>
        <source>The split: who takes how much</source>
        <translation>分配：谁承接多少</translation>
    </message>
    <message>
        <source>F2 or a digit changes an amount; Delete takes the part away.</source>
        <translation>按 F2 或数字键修改金额；按 Delete 移除。</translation>
    </message>
    <message>
        <source>Add b&amp;y code</source>
        <translation>按代码添加(&amp;Y)</translation>
    </message>
    <message>
        <source>Add an investor by their code</source>
        <translation>按代码添加投资人</translation>
    </message>
    <message>
        <source>e.g. C-00007</source>
        <translation>例如 C-00007</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take this part away</source>
        <translation>移除此份</translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation>目标(&amp;G)</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PolicyModel</name>
    <message>
        <source>needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>another %1</source>
        <translation>另一名%1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>第二个人</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>由谁提出</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>由谁决定</translation>
    </message>
    <message>
        <source>needed above %1</source>
        <translation>超过 %1 须复核</translation>
    </message>
    <message>
        <source>One person does %1 at once alone, and %2 on one day.</source>
        <translation>一人单独办理：单笔不超过 %1，一天合计不超过 %2。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PreviewCard</name>
    <message>
        <source>As things stand it would be refused.</source>
        <translation>按目前情况会被拒绝。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Preview · nothing has happened yet</source>
        <translation>预览 · 目前什么也没有发生</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Whose money it would move</source>
        <translation>将动用谁的资金</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PreviewModel</name>
    <message>
        <source>Bid %1</source>
        <translation>投标 %1</translation>
    </message>
    <message>
        <source>A new bid</source>
        <translation>新投标</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>投资人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Available →</source>
        <translation>可用 →</translation>
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
    <message>
        <source>Choose a reason.</source>
        <translation>请选择原因。</translation>
    </message>
    <message>
        <source>Say why, for whoever approves it: the note stays in the records.</source>
        <translation>请为复核人说明原因：说明会留在记录中。</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Submitted, the loan waits for its checker and opens the moment somebody else approves it.</source>
        <translation>目前什么也没有发生。提交后标的等待复核，另一人批准后立即开标。</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>说明(&amp;O)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ReasonCombo</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>请选择原因</translation>
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
    <name>plimsoll::ui::RequestListModel</name>
    <message>
        <source>is due</source>
        <comment>expiring</comment>
        <translation>即将失效</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>when, by whom</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Expires, or decided</source>
        <translation>失效或决定</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::RequestPanel</name>
    <message>
        <source>No. %1, asked for by %2 at %3; expires at %4</source>
        <translation>第 %1 号，%2 于 %3 提出；%4 失效</translation>
    </message>
    <message>
        <source>Changed since it was submitted</source>
        <translation>提交后情况有变</translation>
    </message>
    <message>
        <source>As it stands now</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>As it stood then</source>
        <translation>当时状况</translation>
    </message>
    <message>
        <source>→ When approved</source>
        <translation>→ 批准之后</translation>
    </message>
    <message>
        <source>→ What was done</source>
        <translation>→ 已执行</translation>
    </message>
    <message>
        <source>→ What was wanted</source>
        <translation>→ 原拟执行</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 by %2 at %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>%1 are selected; only requests of low risk are approved together.</source>
        <translation>已选 %1 项；只有低风险的申请可以一并批准。</translation>
    </message>
    <message>
        <source>The selected request</source>
        <translation>所选申请</translation>
    </message>
    <message>
        <source>Select a request to see what it would do.</source>
        <translation>选择一项申请，查看它会做什么。</translation>
    </message>
    <message>
        <source>%1, about request %2 (%3, %4): </source>
        <translation>%1，关于申请 %2（%3，%4）：</translation>
    </message>
    <message>
        <source>Question copied</source>
        <translation>已复制问题</translation>
    </message>
    <message>
        <source>It would be refused: %1</source>
        <translation>会被拒绝：%1</translation>
    </message>
    <message>
        <source>What it does to whom, as things stand now</source>
        <translation>按目前情况，对谁有何影响</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>编号：%1</translation>
    </message>
    <message>
        <source>The borrower&apos;s consent: %1</source>
        <translation>借款人同意书：%1</translation>
    </message>
    <message>
        <source>Ask the maker</source>
        <translation>询问经办</translation>
    </message>
    <message>
        <source>Copies a question with the request&apos;s number, to be sent to whoever made it</source>
        <translation>复制一条带申请编号的问题，发给经办人</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::RevealRow</name>
    <message>
        <source>Phone %1</source>
        <translation>电话 %1</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>证件 %1</translation>
    </message>
    <message>
        <source>hidden again in %1 s</source>
        <translation>%1 秒后隐藏</translation>
    </message>
    <message>
        <source>leaves the clipboard in %1 s</source>
        <translation>%1 秒后从剪贴板清除</translation>
    </message>
    <message>
        <source>Show them in full for half a minute; who looked and why stays in the audit trail</source>
        <translation>完整显示半分钟；谁看过、为何，都记入审计链</translation>
    </message>
    <message>
        <source>Copy &amp;ID</source>
        <translation>复制证件号(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>原因(&amp;W)？</translation>
    </message>
    <message>
        <source>Why they are looked at</source>
        <translation>查看原因</translation>
    </message>
    <message>
        <source>e.g. the customer asked for a call back</source>
        <translation>例如：客户要求回电</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>R&amp;eveal…</source>
        <translation>显示(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy ph&amp;one</source>
        <translation>复制电话(&amp;O)</translation>
    </message>
    <message>
        <source>Hide no&amp;w</source>
        <translation>立即隐藏(&amp;W)</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::RulesControl</name>
    <message>
        <source>The rules are changed.</source>
        <translation>规则已修改。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::RulesDialog</name>
    <message>
        <source>worked</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>working days from opening to the last end</source>
        <translation>自开标至最后结束的工作日数</translation>
    </message>
    <message>
        <source>0: no longest sale</source>
        <translation>0：不限</translation>
    </message>
    <message>
        <source>Say where this limit is written.</source>
        <translation>请写明此限制的出处。</translation>
    </message>
    <message>
        <source>the rule that sets the limit</source>
        <translation>规定此限制的文件</translation>
    </message>
    <message>
        <source>Rules and calendar</source>
        <translation>规则与日历</translation>
    </message>
    <message>
        <source>Limits are settings with their sources. They bind extensions from now on; every change is in the audit trail.</source>
        <translation>限制是有出处的设置，自此约束延期；每次修改都留在审计链中。</translation>
    </message>
    <message>
        <source>&amp;Longest sale</source>
        <translation>最长募集期(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>出处(&amp;S)</translation>
    </message>
    <message>
        <source>Sa&amp;ve the rules</source>
        <translation>保存规则(&amp;V)</translation>
    </message>
    <message>
        <source>Days that are not what their weekday says</source>
        <translation>与星期不符的日子</translation>
    </message>
    <message>
        <source>Marked days</source>
        <translation>已标记的日子</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>name, e.g. National Day</source>
        <translation>名称，例如 国庆节</translation>
    </message>
    <message>
        <source>&amp;Worked</source>
        <translation>上班(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Take off</source>
        <translation>取消标记(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <source>Their code, if they are an investor here: nobody lends to their own loan.</source>
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
    <message>
        <source>Now, as soon as it is a&amp;pproved</source>
        <translation>批准后立即开标(&amp;P)</translation>
    </message>
    <message>
        <source>The moment somebody else has approved it.</source>
        <translation>另一人批准的那一刻。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::SetUpView</name>
    <message>
        <source>What you sign in with: letters, digits, &quot;-&quot;, &quot;_&quot;, &quot;.&quot;.</source>
        <translation>登录时使用：字母、数字、“-”、“_”、“.”。</translation>
    </message>
    <message>
        <source>As people call you.</source>
        <translation>大家对您的称呼。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>&amp;Make this administrator</source>
        <translation>设为管理员(&amp;M)</translation>
    </message>
    <message>
        <source>Who is the first administrator?</source>
        <translation>第一位管理员是谁？</translation>
    </message>
    <message>
        <source>This desk is new and has no staff. Its first administrator adds the others; until they are there, nothing that moves money is allowed.</source>
        <translation>这是新的工作台，还没有人员。第一位管理员添加其他人；在此之前不能动用资金。</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Afterwards you add another administrator, an operator and a checker. From then on everybody signs in, and no administrator changes staff without another one.</source>
        <translation>之后您再添加一名管理员、一名经办和一名复核。从那时起人人都须登录，变更人员须经另一名管理员同意。</translation>
    </message>
    <message>
        <source>&amp;Close this desk</source>
        <translation>关闭此工作台(&amp;C)</translation>
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
    <name>plimsoll::ui::ShortDeskView</name>
    <message>
        <source>a draft is kept</source>
        <translation>草稿已保留</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>Computing the preview…</source>
        <translation>正在计算预览…</translation>
    </message>
    <message>
        <source>It would be refused as things stand: see the preview.</source>
        <translation>按目前情况会被拒绝：见预览。</translation>
    </message>
    <message>
        <source>Choose a loan.</source>
        <translation>请选择标的。</translation>
    </message>
    <message>
        <source>This console only looks on: asking takes the one that writes the desk.</source>
        <translation>本控制台只是旁观：请在写入方的控制台上提交。</translation>
    </message>
    <message>
        <source>Asking for it takes the role: %1.</source>
        <translation>提交此事所需角色：%1。</translation>
    </message>
    <message>
        <source>%1 is not short any more: %2.</source>
        <translation>%1 已不再未满标：%2。</translation>
    </message>
    <message>
        <source>Short loans</source>
        <translation>未满标</translation>
    </message>
    <message>
        <source>No loan is short now.</source>
        <translation>目前没有未满标的标的。</translation>
    </message>
    <message>
        <source>Short loans, and those that will be soon</source>
        <translation>未满标和即将未满标的标的</translation>
    </message>
    <message>
        <source>No loan is short</source>
        <translation>没有未满标的标的</translation>
    </message>
    <message>
        <source>A loan whose sale ended below its mark appears here by itself, and one that ends within a day without being full. Here its shortfall is placed, its sale extended, its target reduced, or it is cancelled. To rehearse it, close an open sale on the board (Ctrl+1).</source>
        <translation>募集结束而未到满标线的标的会自动出现在这里，一天之内将结束而未满的也会。在这里补配差额、延长募集、调减目标或流标。如需演练，请在看板（Ctrl+1）上结束一个募集中的标的。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ShortHead</name>
    <message>
        <source>Target (reduced)</source>
        <translation>目标金额（已调减）</translation>
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
        <source>Shortfall</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Bidders</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束于</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>将结束于</translation>
    </message>
    <message>
        <source>Why short</source>
        <translation>为何未满标</translation>
    </message>
    <message>
        <source>At any instant…</source>
        <translation>任意时刻…</translation>
    </message>
    <message>
        <source>How the loan stood at any instant of its sale (Ctrl+Y)</source>
        <translation>募集期间任意时刻的情况（Ctrl+Y）</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ShortLoanModel</name>
    <message>
        <source>%1 of %2 is missing (%3)</source>
        <translation>差 %1，目标 %2（%3）</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>认领人</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ShortPages</name>
    <message>
        <source>Your draft for %1 is kept.</source>
        <translation>%1 的草稿已保留。</translation>
    </message>
    <message>
        <source>It is yours alone and waits for you here, after the lock and after a restart, too.</source>
        <translation>草稿只属于您，锁定或重启之后仍在这里。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ShortTimeLine</name>
    <message>
        <source>opened %1</source>
        <translation>开标 %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Time line of the sale</source>
        <translation>募集时间线</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ShortWays</name>
    <message>
        <source>Give the reference of the borrower&apos;s consent.</source>
        <translation>请填写借款人同意书编号。</translation>
    </message>
    <message>
        <source>Waiting for checker: request %1, &quot;%2&quot;, by %3.</source>
        <translation>待复核：申请 %1，“%2”，由 %3 提交。</translation>
    </message>
    <message>
        <source>%1 is reserved for it meanwhile.</source>
        <translation>其间为其预留 %1。</translation>
    </message>
    <message>
        <source>More requests about this loan wait: %1.</source>
        <translation>另有关于此标的的申请待复核：%1 项。</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Pl&amp;ace the shortfall</source>
        <translation>补配差额(&amp;A)</translation>
    </message>
    <message>
        <source>E&amp;xtend the sale</source>
        <translation>延长募集(&amp;X)</translation>
    </message>
    <message>
        <source>Red&amp;uce to %1</source>
        <translation>调减至 %1(&amp;U)</translation>
    </message>
    <message>
        <source>Red&amp;uce the target</source>
        <translation>调减目标(&amp;U)</translation>
    </message>
    <message>
        <source>Canc&amp;el and release all</source>
        <translation>流标并全部解冻(&amp;E)</translation>
    </message>
    <message>
        <source>Show the re&amp;quest</source>
        <translation>查看申请(&amp;Q)</translation>
    </message>
    <message>
        <source>The target becomes what is paid, and the loan is full with it. The borrower gets less than they asked for, so they have to have agreed.</source>
        <translation>目标调减为已付金额，随即满标。借款人所得少于申请金额，因此须有其同意。</translation>
    </message>
    <message>
        <source>Reference of the borro&amp;wer&apos;s consent</source>
        <translation>借款人同意书编号(&amp;W)</translation>
    </message>
    <message>
        <source>Reference of the borrower&apos;s consent</source>
        <translation>借款人同意书编号</translation>
    </message>
    <message>
        <source>where the consent is kept, e.g. a contract number</source>
        <translation>同意书存放何处，例如合同编号</translation>
    </message>
    <message>
        <source>Everything that is paid goes back to its bidders: to their available money, or by a refund payout when it came by payment. Nothing is lent.</source>
        <translation>所有已付金额退还投标人：退回可用余额；经付款而来的则以退款指令退回。不出借任何资金。</translation>
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
    <message>
        <source>Ctrl+Enter, Ctrl+Backspace</source>
        <translation>Ctrl+Enter、Ctrl+Backspace</translation>
    </message>
    <message>
        <source>Say yes or no to the selected record: approve or reject, paid or failed</source>
        <translation>对所选记录表示是或否：批准或驳回，已付或失败</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::SignInView</name>
    <message>
        <source>The wait is over: you can try again.</source>
        <translation>等待已结束：可以再试了。</translation>
    </message>
    <message>
        <source>Too many attempts failed. The next one is taken in %1. If it was not you, tell an administrator.</source>
        <translation>失败次数过多。%1 后可再次尝试。如果不是您本人操作，请告知管理员。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>登录(&amp;S)</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The console is locked</source>
        <translation>控制台已锁定</translation>
    </message>
    <message>
        <source>Who is there?</source>
        <translation>请登录</translation>
    </message>
    <message>
        <source>S&amp;witch user</source>
        <translation>切换用户(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Close this desk</source>
        <translation>关闭此工作台(&amp;C)</translation>
    </message>
    <message>
        <source>The people of this demonstration</source>
        <translation>演示中的人员</translation>
    </message>
    <message>
        <source>They are invented. A click fills in the name and the password, which is the same for all: %1</source>
        <translation>均为虚构。点击即可填入登录名和密码，所有人的密码相同：%1</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::SplitModel</name>
    <message>
        <source>Investor</source>
        <translation>投资人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>May take</source>
        <translation>可承接</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StaffControl</name>
    <message>
        <source>The desk is set up: it works from now on.</source>
        <translation>工作台已设置完毕，即日起正式工作。</translation>
    </message>
    <message>
        <source>Everybody signs in. Staff and policy change only when another administrator agrees.</source>
        <translation>人人都须登录。变更人员和复核规则须经另一名管理员同意。</translation>
    </message>
    <message>
        <source>Added to the staff: %1.</source>
        <translation>已添加人员：%1。</translation>
    </message>
    <message>
        <source>%1 is now: %2.</source>
        <translation>%1 现为：%2。</translation>
    </message>
    <message>
        <source>Disable %1?</source>
        <translation>停用 %1？</translation>
    </message>
    <message>
        <source>Enable %1 again?</source>
        <translation>重新启用 %1？</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Nobody signs in under this login any more, and whoever sits there may do nothing more.</source>
        <translation>此登录名不能再登录，正在使用的人也不能再办理任何事项。</translation>
    </message>
    <message>
        <source>Everything that was done stays on record. Requests that wait go on.</source>
        <translation>已办理的一切都留在记录中。等待中的申请不受影响。</translation>
    </message>
    <message>
        <source>The password and the roles are those of before.</source>
        <translation>密码和角色与之前相同。</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>%1 已有新密码。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; with a second person from now on?</source>
        <translation>从现在起“%1”须第二个人复核？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; without a second person from now on?</source>
        <translation>从现在起“%1”无须第二个人复核？</translation>
    </message>
    <message>
        <source>Change the policy</source>
        <translation>变更复核规则</translation>
    </message>
    <message>
        <source>Whoever may do it asks for it, and another person decides.</source>
        <translation>有权限的人提出申请，由另一人决定。</translation>
    </message>
    <message>
        <source>Whoever may do it does it alone, at once.</source>
        <translation>有权限的人可独自立即办理。</translation>
    </message>
    <message>
        <source>Requests that wait already still need their decision.</source>
        <translation>已在等待的申请仍须决定。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StaffDialog</name>
    <message>
        <source>These are the roles of now.</source>
        <translation>这就是目前的角色。</translation>
    </message>
    <message>
        <source>What one signs in with: letters, digits, &quot;-&quot;, &quot;_&quot;, &quot;.&quot;.</source>
        <translation>登录时使用：字母、数字、“-”、“_”、“.”。</translation>
    </message>
    <message>
        <source>As people call them.</source>
        <translation>大家对本人的称呼。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>提交复核</translation>
    </message>
    <message>
        <source>Change the roles</source>
        <translation>变更角色</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Roles of %1</source>
        <translation>%1 的角色</translation>
    </message>
    <message>
        <source>Add to the staff</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>They count at once, also for whoever is signed in.</source>
        <translation>立即生效，对已登录的人也一样。</translation>
    </message>
    <message>
        <source>Tell the first password to nobody else; it should be changed after the first sign-in.</source>
        <translation>请勿把初始密码告诉他人；首次登录后应立即修改。</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>An administrator or an auditor holds no other role: choose one or the other.</source>
        <translation>管理员和审计不能兼任其他角色：请择一。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StaffModel</name>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Failed sign-ins in a row: %1</source>
        <translation>连续登录失败：%1</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>最近登录</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StaffView</name>
    <message>
        <source>needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>&amp;Enable…</source>
        <translation>启用(&amp;E)…</translation>
    </message>
    <message>
        <source>D&amp;isable…</source>
        <translation>停用(&amp;I)…</translation>
    </message>
    <message>
        <source>two administrators</source>
        <translation>两名管理员</translation>
    </message>
    <message>
        <source>an operator</source>
        <translation>一名经办</translation>
    </message>
    <message>
        <source>a checker</source>
        <translation>一名复核</translation>
    </message>
    <message>
        <source>Still wanted: %1. As long as the desk is being set up, you add staff single-handed and nothing that moves money is allowed. The last one ends the set-up for ever.</source>
        <translation>尚缺：%1。设置期间由您独自添加人员，不能动用资金。添加最后一人后，设置永久结束。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what is wanted</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Staff and policy</source>
        <translation>人员与复核规则</translation>
    </message>
    <message>
        <source>Who may do what here, and what a second person has to approve. Every change is in the audit trail.</source>
        <translation>谁可以做什么，哪些事项须第二个人批准。每次变更都记入审计链。</translation>
    </message>
    <message>
        <source>Setting the desk up</source>
        <translation>设置工作台</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add somebody to the staff</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Change &amp;roles…</source>
        <translation>变更角色(&amp;R)…</translation>
    </message>
    <message>
        <source>Other roles for the selected person</source>
        <translation>为所选人员变更角色</translation>
    </message>
    <message>
        <source>&amp;New password…</source>
        <translation>新密码(&amp;N)…</translation>
    </message>
    <message>
        <source>A new first password, when the old one is forgotten</source>
        <translation>忘记旧密码时给予新的初始密码</translation>
    </message>
    <message>
        <source>Whether the selected person may sign in</source>
        <translation>所选人员能否登录</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>变更(&amp;C)…</translation>
    </message>
    <message>
        <source>Whether the selected act needs a second person</source>
        <translation>所选事项是否须第二个人复核</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人员</translation>
    </message>
    <message>
        <source>Add the people who work at this desk.</source>
        <translation>请添加在此工作台工作的人员。</translation>
    </message>
    <message>
        <source>Policy: what needs a second person</source>
        <translation>复核规则：哪些事项须第二个人</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
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
    <message>
        <source>Signed in: %1</source>
        <translation>已登录：%1</translation>
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
    <message>
        <source>Verifying the audit trail…</source>
        <translation>正在核验审计链…</translation>
    </message>
    <message>
        <source>Writing the audit trail…</source>
        <translation>正在写出审计链…</translation>
    </message>
    <message>
        <source>Verifying links: %1 of %2</source>
        <translation>正在核验链节：%1 / %2</translation>
    </message>
    <message>
        <source>Writing links: %1 of %2</source>
        <translation>正在写出链节：%1 / %2</translation>
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
