<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
</context>
<context>
    <name>LoanText</name>
    <message>
        <source>all held</source>
        <translation>已占满</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>open</source>
        <translation>募集中</translation>
    </message>
    <message>
        <source>full</source>
        <translation>已满标</translation>
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
    <name>plimsoll::ui::BidListModel</name>
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
        <source>Bids read: %1, oldest first. Scrolling reads on; Ctrl+C copies.</source>
        <translation>已读取 %1 笔，最早的在前。滚动可继续读取；Ctrl+C 复制。</translation>
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
        <source>%1 open · %2 full · %3 in all</source>
        <translation>募集中 %1 · 已满标 %2 · 共 %3</translation>
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
        <source>Enter or a double click opens the live view of a loan.</source>
        <translation>按回车或双击可打开标的的实时画面。</translation>
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
        <source>Loans made with &quot;plimsollctl loan create&quot; appear here as soon as they are on disk.</source>
        <translation>用 plimsollctl loan create 创建的标的一落盘就会显示在这里。</translation>
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
        <source>Every loan of the desk. Rows never move under the pointer: new loans wait until it leaves the table. Enter opens the live view.</source>
        <translation>工作台的全部标的。指针下的行不会移动：新标的会等指针离开表格后再出现。按回车打开实时画面。</translation>
    </message>
    <message>
        <source>The live view</source>
        <translation>实时画面</translation>
    </message>
    <message>
        <source>The fill curve, the bids per second beneath it, and the newest bids. Rest the pointer on the bids and they hold still. Each reason under &quot;Refused&quot; opens the list of its bids.</source>
        <translation>募集曲线、其下的每秒投标数，以及最新的投标。把指针停在投标列表上，列表就会静止。“拒绝”下的每个原因都可以打开相应投标的列表。</translation>
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
</context>
<context>
    <name>plimsoll::ui::LastBidsModel</name>
    <message>
        <source>refused: %1</source>
        <translation>拒绝：%1</translation>
    </message>
    <message>
        <source>accepted of %1</source>
        <translation>部分接受，申请 %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
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
        <source>Decision</source>
        <translation>结论</translation>
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
        <source>&amp;Go to a loan by its code</source>
        <translation>按编号转到标的(&amp;G)</translation>
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
</context>
<context>
    <name>plimsoll::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
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
        <source>Loan code  Ctrl+K</source>
        <translation>标的编号  Ctrl+K</translation>
    </message>
    <message>
        <source>Go to a loan by its code</source>
        <translation>按编号转到标的</translation>
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
