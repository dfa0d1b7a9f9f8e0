<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>Conjure</name>
    <message>
        <source> MB</source>
        <translation type="unfinished"> MB</translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"> 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait.</source>
        <comment>1 more waits.</comment>
        <translation type="unfinished">
            <numerusform>还有 %n 个命令在等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;API keys</source>
        <translation type="unfinished">API 密钥(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Active Document</source>
        <translation type="unfinished">活动文档(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation type="unfinished">活动(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Checkpoints of documents</source>
        <translation type="unfinished">文档的检查点(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished">比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Connect to Server</source>
        <translation type="unfinished">连接到服务器(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished">复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished">删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished">删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished">详细信息(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Disconnect from Server</source>
        <translation type="unfinished">断开服务器(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export Transcript…</source>
        <translation type="unfinished">导出记录(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished">导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation type="unfinished">文件(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Folders for files of commands:</source>
        <translation type="unfinished">命令文件的文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation type="unfinished">继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Hosted</source>
        <translation type="unfinished">托管(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished">导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Keep All</source>
        <translation type="unfinished">全部保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Key of the hosted server:</source>
        <translation type="unfinished">托管服务器的密钥(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation type="unfinished">密钥(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished">稍后(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Log of the connection</source>
        <translation type="unfinished">连接日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Make Checkpoint</source>
        <translation type="unfinished">创建检查点(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name of this FreeCAD:</source>
        <translation type="unfinished">此 FreeCAD 的名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished">名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished">暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Program of the assistant:</source>
        <translation type="unfinished">助手的程序(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Remove What Is Ticked</source>
        <translation type="unfinished">移除勾选的内容(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished">恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Select Objects</source>
        <translation type="unfinished">选择对象(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation type="unfinished">服务器(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Snapshots of documents</source>
        <translation type="unfinished">文档的快照(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished">停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop When Done</source>
        <translation type="unfinished">完成后停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take Back Only This</source>
        <translation type="unfinished">仅撤回此项(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation type="unfinished">测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;This Computer</source>
        <translation type="unfinished">此计算机(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation type="unfinished">立即重试(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %n Steps</source>
        <comment>&amp;Undo 1 Step</comment>
        <translation type="unfinished">
            <numerusform>撤销 %n 步(&amp;U)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo Last Assistant Step</source>
        <translation type="unfinished">撤销助手的上一步(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo to Here…</source>
        <translation type="unfinished">撤销到此处(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;When to ask:</source>
        <translation type="unfinished">何时询问(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Zoom To</source>
        <translation type="unfinished">缩放至(&amp;Z)</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; in {path}, objects: {count}</source>
        <translation type="unfinished">“{document}”，位于 {path}，对象：{count}</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; is as it was at {time}. Undo takes the restore back.</source>
        <translation type="unfinished">“{document}”已恢复到 {time} 时的状态。撤销可取消此恢复。</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; was copied as {name}. Compare and restore it under Checkpoints.</source>
        <translation type="unfinished">已将“{document}”复制为 {name}。可在“检查点”中比较和恢复。</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; without a file, objects: {count}</source>
        <translation type="unfinished">“{document}”，没有文件，对象：{count}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; depends on it</source>
        <translation type="unfinished">“{name}”依赖于它</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is computed beside FreeCAD</source>
        <translation type="unfinished">正在 FreeCAD 之外计算“{name}”</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was deleted since</source>
        <translation type="unfinished">“{name}”此后已被删除</translation>
    </message>
    <message>
        <source>&apos;{}&apos; cannot be started.</source>
        <translation type="unfinished">无法启动“{}”。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; gave no answer that can be read. Update it to this Conjure.</source>
        <translation type="unfinished">“{}”没有给出可读的答复。请将其更新到与此 Conjure 相符的版本。</translation>
    </message>
    <message>
        <source>A command is being executed.</source>
        <translation type="unfinished">正在执行命令。</translation>
    </message>
    <message>
        <source>A command was taken back after its first change, so you can no longer redo: {steps}.</source>
        <translation type="unfinished">某个命令在首次更改后被撤回，因此您无法再重做：{steps}。</translation>
    </message>
    <message>
        <source>A dialog is open.</source>
        <translation type="unfinished">有一个对话框处于打开状态。</translation>
    </message>
    <message>
        <source>A dialog is open: &apos;{name}&apos;.</source>
        <translation type="unfinished">有一个对话框处于打开状态：“{name}”。</translation>
    </message>
    <message>
        <source>A menu is open.</source>
        <translation type="unfinished">有一个菜单处于打开状态。</translation>
    </message>
    <message>
        <source>A name by which an assistant can say that it means this FreeCAD</source>
        <translation type="unfinished">助手用来指明此 FreeCAD 的名称</translation>
    </message>
    <message>
        <source>A q&amp;uestion is refused after:</source>
        <translation type="unfinished">询问在此时间后视为拒绝(&amp;U)：</translation>
    </message>
    <message>
        <source>A script can do whatever you can do on this computer: read, change and delete your files, and send them elsewhere. Allow scripts only if you trust the server and the assistant that far.</source>
        <translation type="unfinished">脚本可以做您在此计算机上能做的任何事：读取、更改和删除您的文件，并将其发送到别处。仅当您对服务器和助手信任到这种程度时才允许脚本。</translation>
    </message>
    <message>
        <source>A task is open.</source>
        <translation type="unfinished">有一个任务处于打开状态。</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation type="unfinished">添加(&amp;D)…</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation type="unfinished">API 密钥(&amp;K)：</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation type="unfinished">高级(&amp;V)</translation>
    </message>
    <message>
        <source>Ada&amp;pter id:</source>
        <translation type="unfinished">适配器标识(&amp;P)：</translation>
    </message>
    <message>
        <source>Addr&amp;ess:</source>
        <translation type="unfinished">地址(&amp;E)：</translation>
    </message>
    <message>
        <source>Adds a server of your own to the list</source>
        <translation type="unfinished">将您自己的服务器添加到列表</translation>
    </message>
    <message>
        <source>Agrees, and connects to {}</source>
        <translation type="unfinished">同意，并连接到 {}</translation>
    </message>
    <message>
        <source>Agrees, starts the server on this computer unless it runs, and connects to it</source>
        <translation type="unfinished">同意，必要时启动此计算机上的服务器，并连接到它</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished">所有命令</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation type="unfinished">允许</translation>
    </message>
    <message>
        <source>Allow &amp;scripts: the assistant may run Python code in FreeCAD</source>
        <translation type="unfinished">允许脚本：助手可以在 FreeCAD 中运行 Python 代码(&amp;S)</translation>
    </message>
    <message>
        <source>Allow &amp;unencrypted connections to other computers</source>
        <translation type="unfinished">允许与其他计算机建立未加密的连接(&amp;U)</translation>
    </message>
    <message>
        <source>Allow This Kind Until I Disconnect</source>
        <translation type="unfinished">断开之前允许此类命令</translation>
    </message>
    <message>
        <source>Also those of &amp;other documents</source>
        <translation type="unfinished">也列出其他文档的副本(&amp;O)</translation>
    </message>
    <message>
        <source>An AI assistant of your choice sends commands through a server. Conjure carries them out in this FreeCAD, in your open documents, in front of you, and answers with what has changed.</source>
        <translation type="unfinished">您选择的 AI 助手通过服务器发送命令。Conjure 在此 FreeCAD 中、在您打开的文档里、在您眼前执行这些命令，并回复所发生的更改。</translation>
    </message>
    <message>
        <source>Another document is in front.</source>
        <translation type="unfinished">前台是另一个文档。</translation>
    </message>
    <message>
        <source>Another program answers in place of your local server, so no key was sent. &apos;conjure status&apos; in a terminal says which.</source>
        <translation type="unfinished">有另一个程序代替您的本地服务器应答，因此没有发送密钥。在终端中运行“conjure status”可查看是哪个程序。</translation>
    </message>
    <message>
        <source>Appro&amp;val</source>
        <translation type="unfinished">批准(&amp;V)</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished">应要求</translation>
    </message>
    <message>
        <source>Asks You</source>
        <translation type="unfinished">询问您</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished">助手</translation>
    </message>
    <message>
        <source>Assistant Activity</source>
        <translation type="unfinished">助手活动</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation type="unfinished">恢复之前</translation>
    </message>
    <message>
        <source>Before a script</source>
        <translation type="unfinished">运行脚本之前</translation>
    </message>
    <message>
        <source>Before an undo step of yours was dropped</source>
        <translation type="unfinished">在您的某个撤销步骤被丢弃之前</translation>
    </message>
    <message>
        <source>Before the assistant&apos;s first change</source>
        <translation type="unfinished">助手首次更改之前</translation>
    </message>
    <message>
        <source>Brings the document to the front</source>
        <translation type="unfinished">将文档置于前台</translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished">由</translation>
    </message>
    <message>
        <source>By a checkpoint</source>
        <translation type="unfinished">通过检查点</translation>
    </message>
    <message>
        <source>By an &amp;address (HTTP), instead of a program</source>
        <translation type="unfinished">通过地址 (HTTP) 而不是程序(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;heckpoints…</source>
        <translation type="unfinished">检查点(&amp;H)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished">关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation type="unfinished">可以撤销</translation>
    </message>
    <message>
        <source>Cancel &amp;Test</source>
        <translation type="unfinished">取消测试(&amp;T)</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished">已取消</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">已取消</translation>
    </message>
    <message>
        <source>Cannot be taken back alone: {}.</source>
        <translation type="unfinished">无法单独撤回：{}。</translation>
    </message>
    <message>
        <source>Change what is yours in &apos;{document}&apos;</source>
        <translation type="unfinished">更改“{document}”中属于您的内容</translation>
    </message>
    <message>
        <source>Changed since: {count}</source>
        <translation type="unfinished">此后更改：{count}</translation>
    </message>
    <message>
        <source>Changes since the copy</source>
        <translation type="unfinished">自副本以来的更改</translation>
    </message>
    <message>
        <source>Changes that were never saved would be lost: {names}.</source>
        <translation type="unfinished">从未保存的更改将会丢失：{names}。</translation>
    </message>
    <message>
        <source>Changes:</source>
        <translation type="unfinished">更改：</translation>
    </message>
    <message>
        <source>Chec&amp;kpoint…</source>
        <translation type="unfinished">检查点(&amp;K)…</translation>
    </message>
    <message>
        <source>Checkpoints and snapshots</source>
        <translation type="unfinished">检查点和快照</translation>
    </message>
    <message>
        <source>Chooses the document for commands that name none</source>
        <translation type="unfinished">为未指明文档的命令选择文档</translation>
    </message>
    <message>
        <source>Closes this page; nothing connects</source>
        <translation type="unfinished">关闭此页面；不建立任何连接</translation>
    </message>
    <message>
        <source>Co&amp;mmands Go To</source>
        <translation type="unfinished">命令目标(&amp;M)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished">命令</translation>
    </message>
    <message>
        <source>Commands go to &apos;{document}&apos;, as you chose</source>
        <translation type="unfinished">命令按您的选择作用于“{document}”</translation>
    </message>
    <message>
        <source>Commands go to &apos;{document}&apos;, in the background</source>
        <translation type="unfinished">命令作用于后台的“{document}”</translation>
    </message>
    <message>
        <source>Commands go to &apos;{document}&apos;, the active document</source>
        <translation type="unfinished">命令作用于活动文档“{document}”</translation>
    </message>
    <message>
        <source>Commands go to a new document</source>
        <translation type="unfinished">命令作用于新文档</translation>
    </message>
    <message>
        <source>Commands go to no document: &apos;{document}&apos;, which you chose, is closed</source>
        <translation type="unfinished">命令没有目标文档：您选择的“{document}”已关闭</translation>
    </message>
    <message>
        <source>Commands of the assistant</source>
        <translation type="unfinished">助手的命令</translation>
    </message>
    <message>
        <source>Commands that are shown</source>
        <translation type="unfinished">显示的命令</translation>
    </message>
    <message>
        <source>Commands waiting: {}</source>
        <translation type="unfinished">等待中的命令：{}</translation>
    </message>
    <message>
        <source>Commands waiting: {}.</source>
        <translation type="unfinished">等待中的命令：{}。</translation>
    </message>
    <message>
        <source>Compare lists here what has changed since a copy.</source>
        <translation type="unfinished">“比较”会在此列出自某个副本以来的更改。</translation>
    </message>
    <message>
        <source>Comparing &apos;{document}&apos; with the copy of {time}…</source>
        <translation type="unfinished">正在将“{document}”与 {time} 的副本进行比较…</translation>
    </message>
    <message>
        <source>Conjure Cannot Connect</source>
        <translation type="unfinished">Conjure 无法连接</translation>
    </message>
    <message>
        <source>Conjure Is Being Removed</source>
        <translation type="unfinished">正在移除 Conjure</translation>
    </message>
    <message>
        <source>Conjure P&amp;references…</source>
        <translation type="unfinished">Conjure 偏好设置(&amp;R)…</translation>
    </message>
    <message>
        <source>Conjure is removed. This stays on your computer:</source>
        <translation type="unfinished">Conjure 已移除。以下内容保留在您的计算机上：</translation>
    </message>
    <message>
        <source>Conjure needs the Python package &apos;websocket-client&apos; to connect. The button downloads it from PyPI into FreeCAD&apos;s folder for such packages: {}</source>
        <translation type="unfinished">Conjure 需要 Python 软件包“websocket-client”才能连接。此按钮会将其从 PyPI 下载到 FreeCAD 存放此类软件包的文件夹：{}</translation>
    </message>
    <message>
        <source>Conjure&apos;s folder cannot be used: {}</source>
        <translation type="unfinished">无法使用 Conjure 的文件夹：{}</translation>
    </message>
    <message>
        <source>Conjure: Before the First Connection</source>
        <translation type="unfinished">Conjure：首次连接之前</translation>
    </message>
    <message>
        <source>Conjure: Checkpoints</source>
        <translation type="unfinished">Conjure：检查点</translation>
    </message>
    <message>
        <source>Conjure: Computation</source>
        <translation type="unfinished">Conjure：计算</translation>
    </message>
    <message>
        <source>Conjure: Connect an Assistant</source>
        <translation type="unfinished">Conjure：连接助手</translation>
    </message>
    <message>
        <source>Conjure: Undo Steps</source>
        <translation type="unfinished">Conjure：撤销步骤</translation>
    </message>
    <message>
        <source>Conjure: Unfinished Change</source>
        <translation type="unfinished">Conjure：未完成的更改</translation>
    </message>
    <message>
        <source>Conjure: what the assistant did</source>
        <translation type="unfinished">Conjure：助手的操作</translation>
    </message>
    <message>
        <source>Connect when &amp;FreeCAD starts</source>
        <translation type="unfinished">&amp;FreeCAD 启动时连接</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished">已连接</translation>
    </message>
    <message>
        <source>Connected to {}.</source>
        <translation type="unfinished">已连接到 {}。</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation type="unfinished">正在连接到 {}…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished">正在连接…</translation>
    </message>
    <message>
        <source>Connects to the server as soon as FreeCAD&apos;s window is open</source>
        <translation type="unfinished">FreeCAD 窗口打开后立即连接到服务器</translation>
    </message>
    <message>
        <source>Connects to {}</source>
        <translation type="unfinished">连接到 {}</translation>
    </message>
    <message>
        <source>Cop&amp;y Key</source>
        <translation type="unfinished">复制密钥(&amp;Y)</translation>
    </message>
    <message>
        <source>Copied. Put it into the file, and start the program again.</source>
        <translation type="unfinished">已复制。请将其放入文件，然后重新启动该程序。</translation>
    </message>
    <message>
        <source>Copies a macro that runs the chosen commands again; it may contain paths</source>
        <translation type="unfinished">复制一个可再次运行所选命令的宏；其中可能包含路径</translation>
    </message>
    <message>
        <source>Copies of &apos;{document}&apos;, the document in front:</source>
        <translation type="unfinished">前台文档“{document}”的副本：</translation>
    </message>
    <message>
        <source>Copies of a document, made before the assistant&apos;s first change and when you ask, reach further back: Checkpoints lists, restores and deletes them.</source>
        <translation type="unfinished">在助手首次更改之前以及您要求时制作的文档副本可以追溯得更远：“检查点”可列出、恢复和删除它们。</translation>
    </message>
    <message>
        <source>Copies of all documents:</source>
        <translation type="unfinished">所有文档的副本：</translation>
    </message>
    <message>
        <source>Copy Add&amp;ress</source>
        <translation type="unfinished">复制地址(&amp;R)</translation>
    </message>
    <message>
        <source>Copy as &amp;Macro</source>
        <translation type="unfinished">复制为宏(&amp;M)</translation>
    </message>
    <message>
        <source>Counts as a refusal; rests while the pointer is in the question</source>
        <translation type="unfinished">视为拒绝；指针位于询问内时暂停计时</translation>
    </message>
    <message>
        <source>Days for which a log is &amp;kept:</source>
        <translation type="unfinished">日志的保留天数(&amp;K)：</translation>
    </message>
    <message>
        <source>Delete Copy</source>
        <translation type="unfinished">删除副本</translation>
    </message>
    <message>
        <source>Delete the copy of {time} for good? It cannot be brought back.</source>
        <translation type="unfinished">要永久删除 {time} 的副本吗？删除后无法找回。</translation>
    </message>
    <message>
        <source>Deleted since: {count}</source>
        <translation type="unfinished">此后删除：{count}</translation>
    </message>
    <message>
        <source>Details of the command</source>
        <translation type="unfinished">命令的详细信息</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished">已断开</translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished">文档</translation>
    </message>
    <message>
        <source>Documents, snapshots and exported files stay on this computer. The list of what the assistant did is gone when FreeCAD ends, unless you choose to keep a log; the name of a command stands in Conjure&apos;s folder only while it runs. Conjure sends no statistics and no crash reports, and does not look for updates.</source>
        <translation type="unfinished">文档、快照和导出的文件保留在此计算机上。除非您选择保留日志，否则 FreeCAD 结束时助手的操作列表即消失；命令的名称仅在其运行期间保存在 Conjure 的文件夹中。Conjure 不发送统计信息或崩溃报告，也不检查更新。</translation>
    </message>
    <message>
        <source>Does not let the command run, and tells the assistant</source>
        <translation type="unfinished">不允许命令运行，并告知助手</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">完成</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished">用时</translation>
    </message>
    <message>
        <source>Ends it for all programs that use it, once no command is open</source>
        <translation type="unfinished">在没有未完成的命令时，为所有使用它的程序结束它</translation>
    </message>
    <message>
        <source>Entry to put into the file</source>
        <translation type="unfinished">要放入文件的条目</translation>
    </message>
    <message>
        <source>Export Settings</source>
        <translation type="unfinished">导出设置</translation>
    </message>
    <message>
        <source>Export Transcript</source>
        <translation type="unfinished">导出记录</translation>
    </message>
    <message>
        <source>Export Transcript: It May Contain Paths</source>
        <translation type="unfinished">导出记录：可能包含路径</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished">失败</translation>
    </message>
    <message>
        <source>Finish It</source>
        <translation type="unfinished">完成它</translation>
    </message>
    <message>
        <source>Fits the view to what the chosen commands made and changed</source>
        <translation type="unfinished">使视图适合所选命令创建和更改的内容</translation>
    </message>
    <message>
        <source>Folder for Files of Commands</source>
        <translation type="unfinished">命令文件的文件夹</translation>
    </message>
    <message>
        <source>Follow the assistant &amp;when FreeCAD starts</source>
        <translation type="unfinished">FreeCAD 启动时跟随助手(&amp;W)</translation>
    </message>
    <message>
        <source>For servers that cannot read headers; the key may then stand in their logs</source>
        <translation type="unfinished">用于无法读取标头的服务器；密钥可能因此留在其日志中</translation>
    </message>
    <message>
        <source>FreeCAD ended while &apos;{title}&apos; ran for the assistant, at {time}. FreeCAD has saved a copy of what was open by itself, in {folders}.</source>
        <translation type="unfinished">FreeCAD 于 {time} 在为助手运行“{title}”时结束。FreeCAD 已自行保存了当时打开内容的副本，位于 {folders}。</translation>
    </message>
    <message>
        <source>FreeCAD ended while &apos;{title}&apos; ran for the assistant, at {time}. What was not saved may be among the documents that FreeCAD offers to recover.</source>
        <translation type="unfinished">FreeCAD 于 {time} 在为助手运行“{title}”时结束。未保存的内容可能在 FreeCAD 提供恢复的文档之中。</translation>
    </message>
    <message>
        <source>FreeCAD keeps the last {} undo steps of a document, yours and the assistant&apos;s together. With {} you can undo further back; each step takes some memory. It counts for documents that are opened or made from now on. Change it at any time in FreeCAD&apos;s preferences, under Document.</source>
        <translation type="unfinished">FreeCAD 为每个文档保留最近 {} 个撤销步骤，您的和助手的合计在内。保留 {} 个则可以撤销得更远；每一步占用一些内存。此设置对今后打开或创建的文档生效。您可以随时在 FreeCAD 偏好设置的“文档”中更改。</translation>
    </message>
    <message>
        <source>FreeCAD removes the add-on Conjure. What it has kept on this computer stays, unless you tick it here. What is removed does not come back.</source>
        <translation type="unfinished">FreeCAD 正在移除插件 Conjure。除非您在此勾选，否则它在此计算机上保存的内容会保留。移除的内容无法恢复。</translation>
    </message>
    <message>
        <source>Hosted</source>
        <translation type="unfinished">托管</translation>
    </message>
    <message>
        <source>Hosted: the server is {server}, over an encrypted connection and with your key. It and the assistant process what they receive under their own terms.</source>
        <translation type="unfinished">托管：服务器是 {server}，通过加密连接并使用您的密钥。它和助手按各自的条款处理所收到的内容。</translation>
    </message>
    <message>
        <source>How you stop it and take things back</source>
        <translation type="unfinished">如何停止以及如何撤回</translation>
    </message>
    <message>
        <source>If you refuse: why? (optional)</source>
        <translation type="unfinished">如果拒绝：原因是什么？（可选）</translation>
    </message>
    <message>
        <source>Import Settings</source>
        <translation type="unfinished">导入设置</translation>
    </message>
    <message>
        <source>In Conjure&apos;s folder, where only you can read it; no keys</source>
        <translation type="unfinished">在 Conjure 的文件夹中，只有您可以读取；不含密钥</translation>
    </message>
    <message>
        <source>In the 3D view: what comes is filled or in full lines.</source>
        <translation type="unfinished">在 3D 视图中：新增的内容为实心。</translation>
    </message>
    <message>
        <source>In the 3D view: what goes is dashed or dotted, what comes is filled or in full lines.</source>
        <translation type="unfinished">在 3D 视图中：将消失的内容为虚线或点线，新增的内容为实心。</translation>
    </message>
    <message>
        <source>In the 3D view: what goes is dashed or dotted.</source>
        <translation type="unfinished">在 3D 视图中：将消失的内容为虚线或点线。</translation>
    </message>
    <message>
        <source>Install &amp;websocket-client</source>
        <translation type="unfinished">安装 &amp;websocket-client</translation>
    </message>
    <message>
        <source>Installing into {} …</source>
        <translation type="unfinished">正在安装到 {} …</translation>
    </message>
    <message>
        <source>It cannot be read: {}</source>
        <translation type="unfinished">无法读取：{}</translation>
    </message>
    <message>
        <source>It cannot be undone any more, and no checkpoint has it.</source>
        <translation type="unfinished">已无法撤销，也没有检查点包含它。</translation>
    </message>
    <message>
        <source>It cannot be undone any more. A checkpoint from before it is kept.</source>
        <translation type="unfinished">已无法撤销。保留有此前的一个检查点。</translation>
    </message>
    <message>
        <source>It cannot be written: {}</source>
        <translation type="unfinished">无法写入：{}</translation>
    </message>
    <message>
        <source>It is too late: the command&apos;s time is over, and it never runs.</source>
        <translation type="unfinished">为时已晚：命令的时限已过，它不会再运行。</translation>
    </message>
    <message>
        <source>It would change what is yours: {names}.</source>
        <translation type="unfinished">将会更改属于您的内容：{names}。</translation>
    </message>
    <message>
        <source>It would delete a snapshot: {names}.</source>
        <translation type="unfinished">将会删除快照：{names}。</translation>
    </message>
    <message>
        <source>It would delete what is yours: {names}.</source>
        <translation type="unfinished">将会删除属于您的内容：{names}。</translation>
    </message>
    <message>
        <source>It would go over steps that you did: {names}.</source>
        <translation type="unfinished">将会越过您所做的步骤：{names}。</translation>
    </message>
    <message>
        <source>It would replace a file: {names}.</source>
        <translation type="unfinished">将会替换文件：{names}。</translation>
    </message>
    <message>
        <source>It would run a script, which can do whatever you can do on this computer.</source>
        <translation type="unfinished">将会运行脚本，脚本可以做您在此计算机上能做的任何事。</translation>
    </message>
    <message>
        <source>It would write to another folder than the document&apos;s: {names}.</source>
        <translation type="unfinished">将会写入文档所在文件夹以外的文件夹：{names}。</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation type="unfinished">JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>Keep {} Steps</source>
        <translation type="unfinished">保留 {} 步</translation>
    </message>
    <message>
        <source>Keeps the change &apos;{}&apos; to &apos;{}&apos; as one step that can be undone.</source>
        <translation type="unfinished">将更改“{}”（在“{}”中）保留为一个可撤销的步骤。</translation>
    </message>
    <message>
        <source>Key of the server on this computer</source>
        <translation type="unfinished">此计算机上服务器的密钥</translation>
    </message>
    <message>
        <source>Keyring of the operating system: {}</source>
        <translation type="unfinished">操作系统的密钥环：{}</translation>
    </message>
    <message>
        <source>Keys are never in such a file.</source>
        <translation type="unfinished">此类文件中绝不包含密钥。</translation>
    </message>
    <message>
        <source>Last command from: {}</source>
        <translation type="unfinished">上一个命令来自：{}</translation>
    </message>
    <message>
        <source>Leave {}</source>
        <translation type="unfinished">保持 {}</translation>
    </message>
    <message>
        <source>Lets commands of this kind run in this document until you disconnect</source>
        <translation type="unfinished">在您断开之前，允许此类命令在此文档中运行</translation>
    </message>
    <message>
        <source>Lets commands turn the view, select and change the tab until you do so yourself</source>
        <translation type="unfinished">允许命令旋转视图、选择对象和切换标签页，直到您自己这样做</translation>
    </message>
    <message>
        <source>Lets this command run</source>
        <translation type="unfinished">允许此命令运行</translation>
    </message>
    <message>
        <source>Lists the copies of all documents, open or not</source>
        <translation type="unfinished">列出所有文档的副本，无论是否打开</translation>
    </message>
    <message>
        <source>Lists what has changed since the chosen copy</source>
        <translation type="unfinished">列出自所选副本以来的更改</translation>
    </message>
    <message>
        <source>Lists what would be undone, and then undoes exactly that</source>
        <translation type="unfinished">列出将被撤销的内容，然后恰好撤销这些内容</translation>
    </message>
    <message>
        <source>Log of the assistant&apos;s co&amp;mmands</source>
        <translation type="unfinished">助手命令的日志(&amp;M)</translation>
    </message>
    <message>
        <source>Look through both pages. Nothing is stored before you confirm.</source>
        <translation type="unfinished">请查看两个页面。按“确定”或“应用”保存。</translation>
    </message>
    <message>
        <source>Looking for the local server…</source>
        <translation type="unfinished">正在查找本地服务器…</translation>
    </message>
    <message>
        <source>Made since: {count}</source>
        <translation type="unfinished">此后创建：{count}</translation>
    </message>
    <message>
        <source>Make, change and delete objects in every open document, also yours; open, save, import and export files in the documents&apos; folders, in your home folder without its hidden folders, and in the folder for temporary files, or instead in the folders that you name in the preferences. You are asked before it changes or deletes what it did not make, loses unsaved work, replaces a file, saves your document to another file, writes elsewhere than beside the document, opens a file that runs other add-ons&apos; code, restores or deletes a snapshot, or goes over your own undo steps. You may choose to be asked before every change, never, or to let it only look.</source>
        <translation type="unfinished">在每个打开的文档中创建、更改和删除对象，包括您的对象；在文档所在的文件夹、您的主文件夹（隐藏文件夹除外）以及临时文件夹中打开、保存、导入和导出文件；如果您在偏好设置中指定了文件夹，则改为在这些文件夹中进行。在它更改或删除并非由它创建的内容、丢失未保存的工作、替换文件、将您的文档保存到另一个文件、写入文档旁边以外的位置、打开会运行其他插件代码的文件、恢复或删除快照，或越过您自己的撤销步骤之前，会先询问您。您可以选择每次更改前都询问、从不询问，或只允许它查看。</translation>
    </message>
    <message>
        <source>Makes the document what it was, as one undo step; first compare it</source>
        <translation type="unfinished">将文档恢复原状，作为一个撤销步骤；请先比较</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished">Markdown (*.md)</translation>
    </message>
    <message>
        <source>May contain paths of files and names of this computer. Contains no keys.</source>
        <translation type="unfinished">可能包含此计算机的文件路径和名称。不含密钥。</translation>
    </message>
    <message>
        <source>Missing Python Package</source>
        <translation type="unfinished">缺少 Python 软件包</translation>
    </message>
    <message>
        <source>My Server</source>
        <translation type="unfinished">我的服务器</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">名称</translation>
    </message>
    <message>
        <source>Needs Attention</source>
        <translation type="unfinished">需要处理</translation>
    </message>
    <message>
        <source>Needs a key of the hosted server</source>
        <translation type="unfinished">需要托管服务器的密钥</translation>
    </message>
    <message>
        <source>No API key is set. Enter it in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">未设置 API 密钥。请在“编辑 &gt; 偏好设置 &gt; Conjure”中输入。</translation>
    </message>
    <message>
        <source>No Python program was found to run pip with.</source>
        <translation type="unfinished">未找到可运行 pip 的 Python 程序。</translation>
    </message>
    <message>
        <source>No computer named &apos;{name}&apos; is known. Check the spelling of the server address, and that this computer is online.</source>
        <translation type="unfinished">找不到名为“{name}”的计算机。请检查服务器地址的拼写，以及此计算机是否在线。</translation>
    </message>
    <message>
        <source>No copy was made before: it would have taken over a second, or could not be written.</source>
        <translation type="unfinished">此前未制作副本：所需时间会超过一秒，或无法写入。</translation>
    </message>
    <message>
        <source>No document is open, so there is nothing to copy.</source>
        <translation type="unfinished">没有打开的文档，因此没有可复制的内容。</translation>
    </message>
    <message>
        <source>No document is open, so there is nothing to undo.</source>
        <translation type="unfinished">没有打开的文档，因此没有可撤销的内容。</translation>
    </message>
    <message>
        <source>No document is open.</source>
        <translation type="unfinished">没有打开的文档。</translation>
    </message>
    <message>
        <source>No encrypted connection to {server} could be agreed on, so no key was sent. Check the port, or ask whoever runs the server.</source>
        <translation type="unfinished">无法与 {server} 建立加密连接，因此没有发送密钥。请检查端口，或询问服务器的运营者。</translation>
    </message>
    <message>
        <source>No key was made yet; &apos;conjure start&apos; in a terminal makes one.</source>
        <translation type="unfinished">尚未创建密钥；在终端中运行“conjure start”可创建一个。</translation>
    </message>
    <message>
        <source>No local server is running on this computer yet. It starts with your assistant, or by Start Local Server in the menu of Conjure&apos;s indicator in the status bar.</source>
        <translation type="unfinished">此计算机上尚未运行本地服务器。它会随您的助手启动，或通过状态栏中 Conjure 指示器菜单里的“启动本地服务器”启动。</translation>
    </message>
    <message>
        <source>No local server is running.</source>
        <translation type="unfinished">没有正在运行的本地服务器。</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation type="unfinished">不再可以</translation>
    </message>
    <message>
        <source>No object differs from this copy; colors are restored, but not compared.</source>
        <translation type="unfinished">没有对象与此副本不同；颜色会恢复，但不进行比较。</translation>
    </message>
    <message>
        <source>No preview: to try it may take long.</source>
        <translation type="unfinished">无预览：试运行可能耗时较长。</translation>
    </message>
    <message>
        <source>No preview: to try it would end what you can redo.</source>
        <translation type="unfinished">无预览：试运行会使您可重做的内容失效。</translation>
    </message>
    <message>
        <source>No server address is set. Enter it in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">未设置服务器地址。请在“编辑 &gt; 偏好设置 &gt; Conjure”中输入。</translation>
    </message>
    <message>
        <source>No server is running at {server}. Check the address and its port, or ask whoever runs the server.</source>
        <translation type="unfinished">{server} 上没有运行服务器。请检查地址及端口，或询问服务器的运营者。</translation>
    </message>
    <message>
        <source>No server is running at {server}. Start it, for example with &apos;conjure start&apos; in a terminal.</source>
        <translation type="unfinished">{server} 上没有运行服务器。请启动它，例如在终端中运行“conjure start”。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished">编号</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts has issued the certificate of {server}, so no key was sent. Ask whoever runs the server, or have your company&apos;s certificates installed.</source>
        <translation type="unfinished">{server} 的证书并非由此计算机信任的机构签发，因此没有发送密钥。请询问服务器的运营者，或安装您公司的证书。</translation>
    </message>
    <message>
        <source>None before you choose one: until then Conjure looks up no name and opens no connection. Later it connects when you choose Connect, or when FreeCAD starts if you switch that on.</source>
        <translation type="unfinished">在您选择之前不连接任何服务器：在此之前，Conjure 不查询任何名称，也不打开任何连接。之后，在您选择“连接”时连接；如果您启用了该选项，也会在 FreeCAD 启动时连接。</translation>
    </message>
    <message>
        <source>None was made before command {number}: it would have taken over a second, or could not be written.</source>
        <translation type="unfinished">命令 {number} 之前没有制作副本：所需时间会超过一秒，或无法写入。</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation type="unfinished">未连接。</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished">未执行</translation>
    </message>
    <message>
        <source>Nothing can be undone in &apos;{}&apos;.</source>
        <translation type="unfinished">“{}”中没有可撤销的内容。</translation>
    </message>
    <message>
        <source>Nothing new starts until you choose Go On.</source>
        <translation type="unfinished">在您选择“继续”之前，不会开始任何新命令。</translation>
    </message>
    <message>
        <source>Nothing of it remains, but it ended what you could redo.</source>
        <translation type="unfinished">它没有留下任何内容，但您原本可以重做的步骤已失效。</translation>
    </message>
    <message>
        <source>Objects in the file may run code that is not FreeCAD&apos;s own: {names}.</source>
        <translation type="unfinished">文件中的对象可能运行并非 FreeCAD 自身的代码：{names}。</translation>
    </message>
    <message>
        <source>Objects since this copy: {made} made, {changed} changed, {deleted} deleted.</source>
        <translation type="unfinished">自此副本以来的对象：创建 {made} 个，更改 {changed} 个，删除 {deleted} 个。</translation>
    </message>
    <message>
        <source>Open &amp;Beside</source>
        <translation type="unfinished">在旁边打开(&amp;B)</translation>
    </message>
    <message>
        <source>Open Preferences…</source>
        <translation type="unfinished">打开偏好设置…</translation>
    </message>
    <message>
        <source>Opens the chosen copy as another document</source>
        <translation type="unfinished">将所选副本作为另一个文档打开</translation>
    </message>
    <message>
        <source>Other steps would be undone by now; nothing was undone.</source>
        <translation type="unfinished">现在被撤销的将是其他步骤；未撤销任何内容。</translation>
    </message>
    <message>
        <source>Pause lets nothing new start, Stop also cancels what waits, and Disconnect ends the connection. What FreeCAD is computing ends first. Each command is one step of FreeCAD&apos;s undo. Files that were written, and documents that were closed, do not come back by undo.</source>
        <translation type="unfinished">“暂停”不让新的命令开始，“停止”还会取消等待中的命令，“断开”则结束连接。FreeCAD 正在计算的内容会先完成。每个命令都是 FreeCAD 的一个撤销步骤。已写入的文件和已关闭的文档无法通过撤销恢复。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished">已暂停</translation>
    </message>
    <message>
        <source>Press Connect to choose a server first.</source>
        <translation type="unfinished">请先按“连接”选择服务器。</translation>
    </message>
    <message>
        <source>Put this entry into the program&apos;s file, and start the program again. In a terminal, &apos;conjure setup NAME&apos; does the same and keeps all else.</source>
        <translation type="unfinished">将此条目放入程序的文件，然后重新启动该程序。在终端中运行“conjure setup NAME”可完成相同操作并保留其他所有内容。</translation>
    </message>
    <message>
        <source>Questions are commands that only read</source>
        <translation type="unfinished">查询是只读取的命令</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished">移除(&amp;M)</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation type="unfinished">正在重新连接…</translation>
    </message>
    <message>
        <source>Redo brings it back.</source>
        <translation type="unfinished">重做可将其恢复。</translation>
    </message>
    <message>
        <source>Redo brings them back.</source>
        <translation type="unfinished">重做可将其恢复。</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished">拒绝</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished">已拒绝</translation>
    </message>
    <message>
        <source>Refused in {} s</source>
        <translation type="unfinished">{} 秒后拒绝</translation>
    </message>
    <message>
        <source>Reply:</source>
        <translation type="unfinished">回复：</translation>
    </message>
    <message>
        <source>Request and reply are kept no longer.</source>
        <translation type="unfinished">请求和回复已不再保留。</translation>
    </message>
    <message>
        <source>Request:</source>
        <translation type="unfinished">请求：</translation>
    </message>
    <message>
        <source>Restoring &apos;{document}&apos;…</source>
        <translation type="unfinished">正在恢复“{document}”…</translation>
    </message>
    <message>
        <source>Revea&amp;l</source>
        <translation type="unfinished">显示(&amp;L)</translation>
    </message>
    <message>
        <source>Round trip: {} ms</source>
        <translation type="unfinished">往返时间：{} 毫秒</translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished">正在运行</translation>
    </message>
    <message>
        <source>S&amp;ettings and the id of this installation</source>
        <translation type="unfinished">设置和此安装的标识(&amp;E)</translation>
    </message>
    <message>
        <source>Scripts On</source>
        <translation type="unfinished">脚本已启用</translation>
    </message>
    <message>
        <source>Scripts are allowed: they can do all that you can.</source>
        <translation type="unfinished">已允许脚本：它们可以做您能做的任何事。</translation>
    </message>
    <message>
        <source>Scripts are off. If you allow them in the preferences, you are asked before each, unless you choose never to be asked or CONJURE_ALLOW_SCRIPTS=1 is set. A script is Python code, which can do whatever you can do on this computer: read, change and delete files, and send them elsewhere.</source>
        <translation type="unfinished">脚本默认关闭。如果您在偏好设置中允许脚本，则每次运行前都会询问您，除非您选择了从不询问，或设置了 CONJURE_ALLOW_SCRIPTS=1。脚本是 Python 代码，可以做您在此计算机上能做的任何事：读取、更改和删除文件，并将其发送到别处。</translation>
    </message>
    <message>
        <source>Search commands and objects</source>
        <translation type="unfinished">搜索命令和对象</translation>
    </message>
    <message>
        <source>Selects what the chosen commands made and changed</source>
        <translation type="unfinished">选择所选命令创建和更改的内容</translation>
    </message>
    <message>
        <source>Send the key &amp;in the address</source>
        <translation type="unfinished">在地址中发送密钥(&amp;I)</translation>
    </message>
    <message>
        <source>Serv&amp;er</source>
        <translation type="unfinished">服务器(&amp;E)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished">服务器</translation>
    </message>
    <message>
        <source>Server: {}</source>
        <translation type="unfinished">服务器：{}</translation>
    </message>
    <message>
        <source>Set by environment variables and not to be changed here: {}</source>
        <translation type="unfinished">由环境变量设置，无法在此更改：{}</translation>
    </message>
    <message>
        <source>Set by the environment variable {}</source>
        <translation type="unfinished">由环境变量 {} 设置</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation type="unfinished">设置 (*.json)</translation>
    </message>
    <message>
        <source>Settings in a File</source>
        <translation type="unfinished">文件中的设置</translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished">显示</translation>
    </message>
    <message>
        <source>Show &apos;{}&apos;</source>
        <translation type="unfinished">显示“{}”</translation>
    </message>
    <message>
        <source>Show the &amp;Key</source>
        <translation type="unfinished">显示密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Shows request, reply and error</source>
        <translation type="unfinished">显示请求、回复和错误</translation>
    </message>
    <message>
        <source>Shows the copy of the document from before a step that cannot be undone any more</source>
        <translation type="unfinished">显示某个已无法撤销的步骤之前的文档副本</translation>
    </message>
    <message>
        <source>Shows the key for as long as it is held</source>
        <translation type="unfinished">按住时显示密钥</translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished">大小</translation>
    </message>
    <message>
        <source>Snapshot, kept until deleted</source>
        <translation type="unfinished">快照，保留至删除为止</translation>
    </message>
    <message>
        <source>Space for checkpoin&amp;ts:</source>
        <translation type="unfinished">检查点的空间(&amp;T)：</translation>
    </message>
    <message>
        <source>Space for sna&amp;pshots:</source>
        <translation type="unfinished">快照的空间(&amp;P)：</translation>
    </message>
    <message>
        <source>St&amp;art Local Server</source>
        <translation type="unfinished">启动本地服务器(&amp;A)</translation>
    </message>
    <message>
        <source>St&amp;op Local Server</source>
        <translation type="unfinished">停止本地服务器(&amp;O)</translation>
    </message>
    <message>
        <source>Start &amp;Local Server</source>
        <translation type="unfinished">启动本地服务器(&amp;L)</translation>
    </message>
    <message>
        <source>Starts it by &apos;conjure start&apos;; it outlives this FreeCAD</source>
        <translation type="unfinished">通过“conjure start”启动它；它在此 FreeCAD 结束后继续运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">状态</translation>
    </message>
    <message>
        <source>Steps that would be undone</source>
        <translation type="unfinished">将被撤销的步骤</translation>
    </message>
    <message>
        <source>Stop Computation</source>
        <translation type="unfinished">停止计算</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished">已停止</translation>
    </message>
    <message>
        <source>Stops what is computed for the assistant&apos;s command; nothing of the command remains, and the assistant is told that you stopped it.</source>
        <translation type="unfinished">停止为助手的命令所做的计算；该命令不留下任何内容，并告知助手是您停止的。</translation>
    </message>
    <message>
        <source>Takes back this command and leaves the later ones, where that is exact</source>
        <translation type="unfinished">撤回此命令并保留之后的命令（在能够精确做到时）</translation>
    </message>
    <message>
        <source>Takes effect at once, also for FreeCADs without a window</source>
        <translation type="unfinished">立即生效，对没有窗口的 FreeCAD 也是如此</translation>
    </message>
    <message>
        <source>Takes this server from the list</source>
        <translation type="unfinished">从列表中移除此服务器</translation>
    </message>
    <message>
        <source>The API key contains characters that no API key has. Enter it again.</source>
        <translation type="unfinished">API 密钥包含任何 API 密钥都没有的字符。请重新输入。</translation>
    </message>
    <message>
        <source>The Python package &apos;websocket-client&apos; is missing, so Conjure cannot connect. Install it with the button in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">缺少 Python 软件包“websocket-client”，因此 Conjure 无法连接。请使用“编辑 &gt; 偏好设置 &gt; Conjure”中的按钮安装。</translation>
    </message>
    <message>
        <source>The assistant asks for permission</source>
        <translation type="unfinished">助手请求许可</translation>
    </message>
    <message>
        <source>The assistant asks for your permission.</source>
        <translation type="unfinished">助手正在请求您的许可。</translation>
    </message>
    <message>
        <source>The assistant wants to: {}</source>
        <translation type="unfinished">助手请求：{}</translation>
    </message>
    <message>
        <source>The certificate of {server} has expired, so no key was sent. Check the date of this computer, or ask whoever runs the server to renew it.</source>
        <translation type="unfinished">{server} 的证书已过期，因此没有发送密钥。请检查此计算机的日期，或请服务器的运营者更新证书。</translation>
    </message>
    <message>
        <source>The certificate of {server} is not valid yet, so no key was sent. Check the date of this computer.</source>
        <translation type="unfinished">{server} 的证书尚未生效，因此没有发送密钥。请检查此计算机的日期。</translation>
    </message>
    <message>
        <source>The certificate of {server} is not valid, so no key was sent. Ask whoever runs the server.</source>
        <translation type="unfinished">{server} 的证书无效，因此没有发送密钥。请询问服务器的运营者。</translation>
    </message>
    <message>
        <source>The certificate that {server} shows belongs to another name, so no key was sent. Use the name that the certificate was made for.</source>
        <translation type="unfinished">{server} 出示的证书属于另一个名称，因此没有发送密钥。请使用证书所针对的名称。</translation>
    </message>
    <message>
        <source>The change &apos;{name}&apos; to &apos;{document}&apos; was left unfinished.</source>
        <translation type="unfinished">对“{document}”的更改“{name}”未完成。</translation>
    </message>
    <message>
        <source>The connection failed inside Conjure; the log says where. Press Connect to try again.</source>
        <translation type="unfinished">连接在 Conjure 内部失败；日志中有具体位置。按“连接”重试。</translation>
    </message>
    <message>
        <source>The connection to {name} would not be encrypted. Let the address begin with wss://, or allow unencrypted connections to other computers in the preferences.</source>
        <translation type="unfinished">与 {name} 的连接将不加密。请让地址以 wss:// 开头，或在偏好设置中允许与其他计算机建立未加密的连接。</translation>
    </message>
    <message>
        <source>The connection to {server} was lost. Conjure comes back by itself.</source>
        <translation type="unfinished">与 {server} 的连接已丢失。Conjure 会自动恢复。</translation>
    </message>
    <message>
        <source>The copy cannot be used. {problem}</source>
        <translation type="unfinished">无法使用此副本。{problem}</translation>
    </message>
    <message>
        <source>The copy is not there any more.</source>
        <translation type="unfinished">副本已不存在。</translation>
    </message>
    <message>
        <source>The copy of {time} is deleted.</source>
        <translation type="unfinished">{time} 的副本已删除。</translation>
    </message>
    <message>
        <source>The copy of {time} is open as &apos;{document}&apos;, which has no file yet.</source>
        <translation type="unfinished">{time} 的副本已作为“{document}”打开，它还没有文件。</translation>
    </message>
    <message>
        <source>The document has changed since you compared it.</source>
        <translation type="unfinished">自您比较以来，文档已更改。</translation>
    </message>
    <message>
        <source>The document would become what it was at the snapshot {names}.</source>
        <translation type="unfinished">文档将变回快照 {names} 时的样子。</translation>
    </message>
    <message>
        <source>The environment variable {detail} has a value that cannot be used. Correct it, and start FreeCAD again.</source>
        <translation type="unfinished">环境变量 {detail} 的值无法使用。请更正后重新启动 FreeCAD。</translation>
    </message>
    <message>
        <source>The id under which the server knows this installation</source>
        <translation type="unfinished">服务器用来识别此安装的标识</translation>
    </message>
    <message>
        <source>The key could not be stored: {}</source>
        <translation type="unfinished">无法保存密钥：{}</translation>
    </message>
    <message>
        <source>The key is kept in a file that only your user account can read.</source>
        <translation type="unfinished">密钥保存在只有您的用户帐户可以读取的文件中。</translation>
    </message>
    <message>
        <source>The key is kept in the keyring of your operating system.</source>
        <translation type="unfinished">密钥保存在您操作系统的密钥环中。</translation>
    </message>
    <message>
        <source>The last step in &apos;{}&apos; is yours: &apos;{}&apos;. Undo it before the assistant&apos;s.</source>
        <translation type="unfinished">“{}”中的最后一步是您的：“{}”。请先撤销它，再撤销助手的步骤。</translation>
    </message>
    <message>
        <source>The local server has ended. Its last words:</source>
        <translation type="unfinished">本地服务器已结束。其最后的输出：</translation>
    </message>
    <message>
        <source>The local server is being ended…</source>
        <translation type="unfinished">正在结束本地服务器…</translation>
    </message>
    <message>
        <source>The local server is being started…</source>
        <translation type="unfinished">正在启动本地服务器…</translation>
    </message>
    <message>
        <source>The local server runs, version {}.</source>
        <translation type="unfinished">本地服务器正在运行，版本 {}。</translation>
    </message>
    <message>
        <source>The oldest is dropped where another does not fit</source>
        <translation type="unfinished">空间不足时丢弃最旧的副本</translation>
    </message>
    <message>
        <source>The package was installed. Conjure can connect now.</source>
        <translation type="unfinished">软件包已安装。Conjure 现在可以连接。</translation>
    </message>
    <message>
        <source>The package was installed; restart FreeCAD to use it.</source>
        <translation type="unfinished">软件包已安装；请重新启动 FreeCAD 以使用它。</translation>
    </message>
    <message>
        <source>The program &apos;conjure&apos; is asked…</source>
        <translation type="unfinished">正在询问程序“conjure”…</translation>
    </message>
    <message>
        <source>The program &apos;conjure&apos; was not found on this computer. Install it in a terminal: pipx install conjure-freecad</source>
        <translation type="unfinished">在此计算机上未找到程序“conjure”。请在终端中安装：pipx install conjure-freecad</translation>
    </message>
    <message>
        <source>The proxy does not let the connection to {server} through. Check the proxy settings of this computer.</source>
        <translation type="unfinished">代理不允许与 {server} 的连接通过。请检查此计算机的代理设置。</translation>
    </message>
    <message>
        <source>The script</source>
        <translation type="unfinished">脚本</translation>
    </message>
    <message>
        <source>The server address does not begin as it has to. Let it begin with wss://, or with ws:// for a server on this computer.</source>
        <translation type="unfinished">服务器地址的开头不正确。请让它以 wss:// 开头；对于此计算机上的服务器，则以 ws:// 开头。</translation>
    </message>
    <message>
        <source>The server address holds a key or a password. Put the key into the field for the key.</source>
        <translation type="unfinished">服务器地址中含有密钥或密码。请将密钥填入密钥栏。</translation>
    </message>
    <message>
        <source>The server address is not a valid address: {detail}. Correct it in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">服务器地址无效：{detail}。请在“编辑 &gt; 偏好设置 &gt; Conjure”中更正。</translation>
    </message>
    <message>
        <source>The server can be reached and accepts the key.</source>
        <translation type="unfinished">可以连接到服务器，且服务器接受该密钥。</translation>
    </message>
    <message>
        <source>The server can be reached, but it refuses the API key.</source>
        <translation type="unfinished">可以连接到服务器，但它拒绝该 API 密钥。</translation>
    </message>
    <message>
        <source>The server does not answer to the name &apos;{name}&apos;. Use its number address, or start it with --allow-host {name}.</source>
        <translation type="unfinished">服务器不响应名称“{name}”。请使用其数字地址，或用 --allow-host {name} 启动它。</translation>
    </message>
    <message>
        <source>The server refused the API key. Correct it in Edit &gt; Preferences &gt; Conjure, then connect again.</source>
        <translation type="unfinished">服务器拒绝了该 API 密钥。请在“编辑 &gt; 偏好设置 &gt; Conjure”中更正，然后重新连接。</translation>
    </message>
    <message>
        <source>The server said: {}</source>
        <translation type="unfinished">服务器说明：{}</translation>
    </message>
    <message>
        <source>The transcript could not be written: {}</source>
        <translation type="unfinished">无法写入记录：{}</translation>
    </message>
    <message>
        <source>The value of &apos;{}&apos; in this file cannot be used.</source>
        <translation type="unfinished">无法使用此文件中“{}”的值。</translation>
    </message>
    <message>
        <source>These steps would be undone, the first one first.</source>
        <translation type="unfinished">将撤销这些步骤，从第一个开始。</translation>
    </message>
    <message>
        <source>This Computer</source>
        <translation type="unfinished">此计算机</translation>
    </message>
    <message>
        <source>This Computer: the server is a program on this computer, and all of it stays here up to the assistant, which may send on what it is told.</source>
        <translation type="unfinished">此计算机：服务器是此计算机上的一个程序，除助手可能转发其所获知的内容外，一切都留在这里。</translation>
    </message>
    <message>
        <source>This FreeCAD</source>
        <translation type="unfinished">此 FreeCAD</translation>
    </message>
    <message>
        <source>This computer has no network connection to {server}. Check the network.</source>
        <translation type="unfinished">此计算机没有到 {server} 的网络连接。请检查网络。</translation>
    </message>
    <message>
        <source>This could not be removed:</source>
        <translation type="unfinished">以下内容无法移除：</translation>
    </message>
    <message>
        <source>This file holds no settings of Conjure.</source>
        <translation type="unfinished">此文件不包含 Conjure 的设置。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">时间</translation>
    </message>
    <message>
        <source>Told to the assistant:</source>
        <translation type="unfinished">已告知助手：</translation>
    </message>
    <message>
        <source>Trying again in {} s.</source>
        <translation type="unfinished">{} 秒后重试。</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation type="unfinished">正在重试。</translation>
    </message>
    <message>
        <source>Trying {} …</source>
        <translation type="unfinished">正在尝试 {} …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">撤销</translation>
    </message>
    <message>
        <source>Undo does not bring it back.</source>
        <translation type="unfinished">撤销无法将其恢复。</translation>
    </message>
    <message>
        <source>Undo steps are dropped.</source>
        <translation type="unfinished">撤销步骤将被丢弃。</translation>
    </message>
    <message>
        <source>Undo to Here</source>
        <translation type="unfinished">撤销到此处</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished">已撤销</translation>
    </message>
    <message>
        <source>Undone: {}.</source>
        <translation type="unfinished">已撤销：{}。</translation>
    </message>
    <message>
        <source>Unfinished: {}</source>
        <translation type="unfinished">未完成：{}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished">等待中</translation>
    </message>
    <message>
        <source>Waiting for You</source>
        <translation type="unfinished">等待您</translation>
    </message>
    <message>
        <source>Waiting or running</source>
        <translation type="unfinished">等待中或正在运行</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished">警告</translation>
    </message>
    <message>
        <source>What Conjure does</source>
        <translation type="unfinished">Conjure 的作用</translation>
    </message>
    <message>
        <source>What Conjure does, sends and may do</source>
        <translation type="unfinished">Conjure 做什么、发送什么以及可以做什么</translation>
    </message>
    <message>
        <source>What an Assistant May Do</source>
        <translation type="unfinished">助手可以做什么</translation>
    </message>
    <message>
        <source>What an assistant may do</source>
        <translation type="unfinished">助手可以做什么</translation>
    </message>
    <message>
        <source>What answers at {server} is not a Conjure server. Check the address and its port.</source>
        <translation type="unfinished">在 {server} 应答的不是 Conjure 服务器。请检查地址及端口。</translation>
    </message>
    <message>
        <source>What does not fit is refused; none is dropped by itself</source>
        <translation type="unfinished">放不下的将被拒绝；不会自动丢弃任何快照</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation type="unfinished">发送哪些内容</translation>
    </message>
    <message>
        <source>What it sends is refused until you choose Go On.</source>
        <translation type="unfinished">在您选择“继续”之前，它发送的内容均被拒绝。</translation>
    </message>
    <message>
        <source>What the assistant is told if you refuse</source>
        <translation type="unfinished">拒绝时告知助手的内容</translation>
    </message>
    <message>
        <source>When the connection opens: your key, an id of this installation, the name that you gave this FreeCAD, the number and the start of its process, whether it has a window, the versions of Conjure and FreeCAD, the list of commands, and your open documents: name, label, the name of the file without folders, and a number that counts changes.</source>
        <translation type="unfinished">打开连接时：您的密钥、此安装的标识、您为此 FreeCAD 起的名称、其进程的编号和启动时间、是否有窗口、Conjure 和 FreeCAD 的版本、命令列表，以及您打开的文档：名称、标签、不含文件夹的文件名，以及一个计数更改的数字。</translation>
    </message>
    <message>
        <source>Which server it connects to</source>
        <translation type="unfinished">连接到哪个服务器</translation>
    </message>
    <message>
        <source>While it is open: a heartbeat every 25 seconds, and the result of each command: names, types, sizes and positions of objects, the paths of your open documents, and a picture if the command asks for one. Some servers are also told when you open, close, rename or activate a document, and at most twice a second that one has changed, but not what.</source>
        <translation type="unfinished">连接打开期间：每 25 秒一次心跳，以及每个命令的结果：对象的名称、类型、尺寸和位置、您打开的文档的路径，以及命令要求时的图片。某些服务器还会获知您何时打开、关闭、重命名或激活文档，并且每秒最多两次获知某个文档已更改，但不会获知更改了什么。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished">来源</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">原因</translation>
    </message>
    <message numerus="yes">
        <source>With %n later</source>
        <comment>With 1 later</comment>
        <translation type="unfinished">
            <numerusform>连同之后的 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>With a ws:// address everybody on the way can read the key and the model</source>
        <translation type="unfinished">使用 ws:// 地址时，途中的任何人都能读取密钥和模型</translation>
    </message>
    <message>
        <source>With {later} later, {yours} of them yours</source>
        <translation type="unfinished">连同之后的 {later} 步，其中 {yours} 步是您的</translation>
    </message>
    <message>
        <source>Withdraw: {}</source>
        <translation type="unfinished">收回：{}</translation>
    </message>
    <message>
        <source>Without any: the document&apos;s folder, your home without its hidden folders, and the folder for temporary files.</source>
        <translation type="unfinished">未指定时：文档所在文件夹、您的主文件夹（隐藏文件夹除外）以及临时文件夹。</translation>
    </message>
    <message>
        <source>Without questions</source>
        <translation type="unfinished">不含查询</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished">正在工作…</translation>
    </message>
    <message>
        <source>Write to other folders for &apos;{document}&apos;</source>
        <translation type="unfinished">为“{document}”写入其他文件夹</translation>
    </message>
    <message>
        <source>Writes the shown commands to a file; it may contain paths</source>
        <translation type="unfinished">将显示的命令写入文件；其中可能包含路径</translation>
    </message>
    <message>
        <source>Written to {}, without keys.</source>
        <translation type="unfinished">已写入 {}，不含密钥。</translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished">您</translation>
    </message>
    <message>
        <source>You are editing &apos;{name}&apos;.</source>
        <translation type="unfinished">您正在编辑“{name}”。</translation>
    </message>
    <message>
        <source>You are editing an entry of a list.</source>
        <translation type="unfinished">您正在编辑列表中的条目。</translation>
    </message>
    <message>
        <source>You are editing an object.</source>
        <translation type="unfinished">您正在编辑一个对象。</translation>
    </message>
    <message>
        <source>You are editing the cell {name}.</source>
        <translation type="unfinished">您正在编辑单元格 {name}。</translation>
    </message>
    <message>
        <source>You are entering &apos;{name}&apos;.</source>
        <translation type="unfinished">您正在输入“{name}”。</translation>
    </message>
    <message>
        <source>You are holding a mouse button down.</source>
        <translation type="unfinished">您正按住鼠标按键。</translation>
    </message>
    <message>
        <source>You are moving the 3D view.</source>
        <translation type="unfinished">您正在移动 3D 视图。</translation>
    </message>
    <message>
        <source>You are renaming &apos;{name}&apos;.</source>
        <translation type="unfinished">您正在重命名“{name}”。</translation>
    </message>
    <message>
        <source>You can undo it.</source>
        <translation type="unfinished">您可以撤销。</translation>
    </message>
    <message>
        <source>You have paused the assistant.</source>
        <translation type="unfinished">您已暂停助手。</translation>
    </message>
    <message>
        <source>You have stopped the assistant.</source>
        <translation type="unfinished">您已停止助手。</translation>
    </message>
    <message>
        <source>Your change &apos;{name}&apos; is not finished. First finish it.</source>
        <translation type="unfinished">您的更改“{name}”尚未完成。请先完成它。</translation>
    </message>
    <message>
        <source>Your change &apos;{name}&apos; to &apos;{document}&apos; is not finished.</source>
        <translation type="unfinished">您对“{document}”的更改“{name}”尚未完成。</translation>
    </message>
    <message>
        <source>Your documents are not touched, nor is the program &apos;conjure&apos; with the local server and its key, which assistants use.</source>
        <translation type="unfinished">您的文档不受影响，助手使用的程序“conjure”及其本地服务器和密钥也不受影响。</translation>
    </message>
    <message>
        <source>Yours: {}</source>
        <translation type="unfinished">您的：{}</translation>
    </message>
    <message>
        <source>answer at the top of the 3D view</source>
        <translation type="unfinished">请在 3D 视图顶部作答</translation>
    </message>
    <message>
        <source>cannot be stored: {}</source>
        <translation type="unfinished">无法保存：{}</translation>
    </message>
    <message>
        <source>changes {names}</source>
        <translation type="unfinished">更改 {names}</translation>
    </message>
    <message>
        <source>checking &apos;{name}&apos;</source>
        <translation type="unfinished">正在检查“{name}”</translation>
    </message>
    <message>
        <source>choose Finish It</source>
        <translation type="unfinished">请选择“完成它”</translation>
    </message>
    <message>
        <source>choose Go On</source>
        <translation type="unfinished">请选择“继续”</translation>
    </message>
    <message>
        <source>close it</source>
        <translation type="unfinished">请将其关闭</translation>
    </message>
    <message>
        <source>combining the objects in another way</source>
        <translation type="unfinished">正在以另一种方式组合对象</translation>
    </message>
    <message>
        <source>combining {faces} faces, for about {seconds} s in which nothing can stop it</source>
        <translation type="unfinished">正在组合 {faces} 个面，大约需要 {seconds} 秒，期间无法停止</translation>
    </message>
    <message>
        <source>command {by} changed {property} of &apos;{name}&apos; since</source>
        <translation type="unfinished">命令 {by} 此后更改了“{name}”的 {property}</translation>
    </message>
    <message>
        <source>command {by} worked with &apos;{name}&apos; since</source>
        <translation type="unfinished">命令 {by} 此后使用了“{name}”</translation>
    </message>
    <message>
        <source>deletes {names}</source>
        <translation type="unfinished">删除 {names}</translation>
    </message>
    <message>
        <source>finish it</source>
        <translation type="unfinished">请完成它</translation>
    </message>
    <message>
        <source>finish or cancel it</source>
        <translation type="unfinished">请完成或取消它</translation>
    </message>
    <message>
        <source>hides {names}</source>
        <translation type="unfinished">隐藏 {names}</translation>
    </message>
    <message>
        <source>it changed {property} of &apos;{name}&apos;, which cannot be put back alone</source>
        <translation type="unfinished">它更改了“{name}”的 {property}，无法单独还原</translation>
    </message>
    <message>
        <source>it deleted &apos;{name}&apos;</source>
        <translation type="unfinished">它删除了“{name}”</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation type="unfinished">不是文本</translation>
    </message>
    <message>
        <source>it is too long ago, or changed nothing</source>
        <translation type="unfinished">时间太久，或没有更改任何内容</translation>
    </message>
    <message>
        <source>it is undone</source>
        <translation type="unfinished">它已被撤销</translation>
    </message>
    <message>
        <source>it said nothing</source>
        <translation type="unfinished">没有任何输出</translation>
    </message>
    <message>
        <source>it worked with files or ran a script</source>
        <translation type="unfinished">它使用了文件或运行了脚本</translation>
    </message>
    <message>
        <source>leave the edit mode</source>
        <translation type="unfinished">请退出编辑模式</translation>
    </message>
    <message>
        <source>left out until you ask for it</source>
        <translation type="unfinished">在您要求之前不显示</translation>
    </message>
    <message>
        <source>makes {names}</source>
        <translation type="unfinished">创建 {names}</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">无</translation>
    </message>
    <message>
        <source>pause for a moment</source>
        <translation type="unfinished">请稍停片刻</translation>
    </message>
    <message>
        <source>pip could not be run: {}</source>
        <translation type="unfinished">无法运行 pip：{}</translation>
    </message>
    <message>
        <source>pip could not install the package: {}</source>
        <translation type="unfinished">pip 无法安装软件包：{}</translation>
    </message>
    <message>
        <source>preparing &apos;{name}&apos;</source>
        <translation type="unfinished">正在准备“{name}”</translation>
    </message>
    <message>
        <source>press Enter or Esc</source>
        <translation type="unfinished">请按 Enter 或 Esc</translation>
    </message>
    <message>
        <source>reading &apos;{name}&apos;</source>
        <translation type="unfinished">正在读取“{name}”</translation>
    </message>
    <message>
        <source>release it</source>
        <translation type="unfinished">请松开</translation>
    </message>
    <message>
        <source>sizes are tried beside FreeCAD</source>
        <translation type="unfinished">正在 FreeCAD 之外试算尺寸</translation>
    </message>
    <message>
        <source>step {number} of {count}, {title}</source>
        <translation type="unfinished">第 {number} 步，共 {count} 步，{title}</translation>
    </message>
    <message>
        <source>the hub of this computer</source>
        <translation type="unfinished">此计算机的集线器</translation>
    </message>
    <message>
        <source>the local server</source>
        <translation type="unfinished">本地服务器</translation>
    </message>
    <message>
        <source>writing &apos;{name}&apos;</source>
        <translation type="unfinished">正在写入“{name}”</translation>
    </message>
    <message>
        <source>you changed {property} of &apos;{name}&apos; since</source>
        <translation type="unfinished">您此后更改了“{name}”的 {property}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished">另有 {count} 个</translation>
    </message>
    <message>
        <source>{file}, group {group}</source>
        <translation type="unfinished">{file}，组 {group}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished">{first} 和 {second}</translation>
    </message>
    <message>
        <source>{first}, {second} and {count} more</source>
        <translation type="unfinished">{first}、{second} 等另外 {count} 个</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="unfinished">{names} 以及另外 {count} 个</translation>
    </message>
    <message>
        <source>{name} (size {before} -&gt; {after})</source>
        <translation type="unfinished">{name}（尺寸 {before} -&gt; {after}）</translation>
    </message>
    <message>
        <source>{name} (volume {before} -&gt; {after})</source>
        <translation type="unfinished">{name}（体积 {before} -&gt; {after}）</translation>
    </message>
    <message>
        <source>{name} (yours)</source>
        <translation type="unfinished">{name}（您的）</translation>
    </message>
    <message>
        <source>{name}: {properties}</source>
        <translation type="unfinished">{name}：{properties}</translation>
    </message>
    <message>
        <source>{problem} Open Beside opens it as another document.</source>
        <translation type="unfinished">{problem}“在旁边打开”会将其作为另一个文档打开。</translation>
    </message>
    <message numerus="yes">
        <source>{reasons}; and %n more reasons</source>
        <comment>{reasons}; and 1 more reason</comment>
        <translation type="unfinished">
            <numerusform>{reasons}；以及另外 %n 个原因</numerusform>
        </translation>
    </message>
    <message>
        <source>{server} asked this FreeCAD to disconnect. Press Connect to come back.</source>
        <translation type="unfinished">{server} 要求此 FreeCAD 断开。按“连接”即可恢复。</translation>
    </message>
    <message>
        <source>{server} can be reached, but has nothing for FreeCAD at &apos;{path}&apos;. Check the end of the server address.</source>
        <translation type="unfinished">可以连接到 {server}，但其“{path}”处没有供 FreeCAD 使用的内容。请检查服务器地址的末尾。</translation>
    </message>
    <message>
        <source>{server} closed the connection. Conjure comes back by itself.</source>
        <translation type="unfinished">{server} 关闭了连接。Conjure 会自动恢复。</translation>
    </message>
    <message>
        <source>{server} does not answer. Check the address, the network and the firewall.</source>
        <translation type="unfinished">{server} 没有应答。请检查地址、网络和防火墙。</translation>
    </message>
    <message>
        <source>{server} does not know this FreeCAD any more. Conjure registers again by itself.</source>
        <translation type="unfinished">{server} 已不再识别此 FreeCAD。Conjure 会自动重新注册。</translation>
    </message>
    <message>
        <source>{server} does not offer an encrypted connection, so no key was sent. Check the port. For a server on your own computer the address begins with ws://.</source>
        <translation type="unfinished">{server} 不提供加密连接，因此没有发送密钥。请检查端口。对于您自己计算机上的服务器，地址以 ws:// 开头。</translation>
    </message>
    <message>
        <source>{server} is busy. Conjure comes back by itself.</source>
        <translation type="unfinished">{server} 正忙。Conjure 会自动恢复。</translation>
    </message>
    <message>
        <source>{server} is newer than this Conjure and does not fit it. Update Conjure in the Addon Manager.</source>
        <translation type="unfinished">{server} 比此 Conjure 更新，二者不兼容。请在插件管理器中更新 Conjure。</translation>
    </message>
    <message>
        <source>{server} is older than this Conjure and does not fit it. Update it; &apos;conjure stop&apos; ends a local one, and the next call starts the new one.</source>
        <translation type="unfinished">{server} 比此 Conjure 更旧，二者不兼容。请更新它；“conjure stop”可结束本地服务器，下次调用会启动新的。</translation>
    </message>
    <message>
        <source>{server} only takes encrypted connections. Let the server address begin with wss://.</source>
        <translation type="unfinished">{server} 只接受加密连接。请让服务器地址以 wss:// 开头。</translation>
    </message>
    <message>
        <source>{server} starts again. Conjure comes back by itself.</source>
        <translation type="unfinished">{server} 正在重新启动。Conjure 会自动恢复。</translation>
    </message>
    <message numerus="yes">
        <source>{state} %n commands wait; {end} to let them go on.</source>
        <comment>{state} 1 command waits; {end} to let it go on.</comment>
        <translation type="unfinished">
            <numerusform>{state}有 %n 个命令在等待；{end}，以便继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>{state} First {end}.</source>
        <translation type="unfinished">{state}{end}后再继续。</translation>
    </message>
    <message>
        <source>{title}: {doing}; {seconds} s so far.</source>
        <translation type="unfinished">{title}：{doing}；已用 {seconds} 秒。</translation>
    </message>
    <message>
        <source>{words} ({sizes})</source>
        <translation type="unfinished">{words}（{sizes}）</translation>
    </message>
    <message>
        <source>{words} -&gt; {result}</source>
        <translation type="unfinished">{words} -&gt; {result}</translation>
    </message>
    <message>
        <source>{words} along {path}</source>
        <translation type="unfinished">{words}，沿 {path}</translation>
    </message>
    <message numerus="yes">
        <source>{words} and %n that go with it</source>
        <comment>{words} and 1 that goes with it</comment>
        <translation type="unfinished">
            <numerusform>{words} 及其附带的 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} between {subject}</source>
        <translation type="unfinished">{words}：{subject} 之间</translation>
    </message>
    <message>
        <source>{words} except {kept}</source>
        <translation type="unfinished">{words}，{kept} 除外</translation>
    </message>
    <message>
        <source>{words} from {file}</source>
        <translation type="unfinished">{words}，来自 {file}</translation>
    </message>
    <message>
        <source>{words} in {subject}</source>
        <translation type="unfinished">{words}：在 {subject} 中</translation>
    </message>
    <message>
        <source>{words} of {subject}</source>
        <translation type="unfinished">{words}：{subject}</translation>
    </message>
    <message>
        <source>{words} on {place}</source>
        <translation type="unfinished">{words}，在 {place} 上</translation>
    </message>
    <message>
        <source>{words} to {file}</source>
        <translation type="unfinished">{words}，到 {file}</translation>
    </message>
    <message>
        <source>{words} to {subject}</source>
        <translation type="unfinished">{words}：至 {subject}</translation>
    </message>
    <message>
        <source>{words} with {tools}</source>
        <translation type="unfinished">{words}，用 {tools}</translation>
    </message>
    <message>
        <source>{words} {subject}</source>
        <translation type="unfinished">{words} {subject}</translation>
    </message>
    <message>
        <source>{words}: {settings}</source>
        <translation type="unfinished">{words}：{settings}</translation>
    </message>
    <message>
        <source>{work} since {time}. FreeCAD does not respond until it is done.</source>
        <translation type="unfinished">{work}，自 {time} 起。完成之前 FreeCAD 不会响应。</translation>
    </message>
    <message>
        <source>{} (found here)</source>
        <translation type="unfinished">{}（已在此找到）</translation>
    </message>
    <message>
        <source>{} ms</source>
        <translation type="unfinished">{} 毫秒</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation type="unfinished">{} 秒</translation>
    </message>
</context>
<context>
    <name>ConjureErrors</name>
    <message>
        <source>A dry run would end what can be redone in the document: FreeCAD drops redo at the first change, also where that is taken back, and a copy to try it on is not possible.</source>
        <translation type="unfinished">试运行会使文档中可重做的步骤失效：FreeCAD 在首次更改时即丢弃重做，即使该更改被撤回，而且无法制作用于试运行的副本。</translation>
    </message>
    <message>
        <source>A file could not be read or written; one that was there is as it was.</source>
        <translation type="unfinished">无法读取或写入文件；已有的文件保持原样。</translation>
    </message>
    <message>
        <source>A parameter has a value that the command cannot take.</source>
        <translation type="unfinished">某个参数的值是此命令无法接受的。</translation>
    </message>
    <message>
        <source>A reference fits more than one edge, face or sketch element, so that none was chosen.</source>
        <translation type="unfinished">一个引用对应多条边、多个面或多个草图元素，因此未选择任何一个。</translation>
    </message>
    <message>
        <source>A reference matches no edge, face or sketch element.</source>
        <translation type="unfinished">一个引用不对应任何边、面或草图元素。</translation>
    </message>
    <message>
        <source>A required parameter was not given.</source>
        <translation type="unfinished">缺少必需的参数。</translation>
    </message>
    <message>
        <source>A script raised an exception.</source>
        <translation type="unfinished">脚本引发了异常。</translation>
    </message>
    <message>
        <source>A step cannot be taken back alone so that the document is what it would be without it.</source>
        <translation type="unfinished">无法单独撤回某一步骤，使文档如同没有该步骤时一样。</translation>
    </message>
    <message>
        <source>An adapter of another make failed, and gave no code for it.</source>
        <translation type="unfinished">其他来源的适配器失败，且未给出代码。</translation>
    </message>
    <message>
        <source>An object could not be recomputed.</source>
        <translation type="unfinished">无法重新计算某个对象。</translation>
    </message>
    <message>
        <source>Closing the document would lose changes that were never saved.</source>
        <translation type="unfinished">关闭文档会丢失从未保存的更改。</translation>
    </message>
    <message>
        <source>FreeCAD went away before the command could be answered.</source>
        <translation type="unfinished">FreeCAD 在答复命令之前已离线。</translation>
    </message>
    <message>
        <source>FreeCAD&apos;s geometry kernel could not do the operation.</source>
        <translation type="unfinished">FreeCAD 的几何内核无法完成此操作。</translation>
    </message>
    <message>
        <source>More than one object has this label.</source>
        <translation type="unfinished">有多个对象使用此标签。</translation>
    </message>
    <message>
        <source>No FreeCAD is connected to the server, or none of the name that was given.</source>
        <translation type="unfinished">没有 FreeCAD 连接到服务器，或没有使用所给名称的 FreeCAD。</translation>
    </message>
    <message>
        <source>No document is open, or none has this name.</source>
        <translation type="unfinished">没有打开的文档，或没有使用此名称的文档。</translation>
    </message>
    <message>
        <source>No object of the document has this name or label.</source>
        <translation type="unfinished">文档中没有使用此名称或标签的对象。</translation>
    </message>
    <message>
        <source>The adapter itself failed; this is a bug of Conjure.</source>
        <translation type="unfinished">适配器本身失败；这是 Conjure 的缺陷。</translation>
    </message>
    <message>
        <source>The command has no parameter of this name.</source>
        <translation type="unfinished">此命令没有使用该名称的参数。</translation>
    </message>
    <message>
        <source>The command needs a FreeCAD window, and this FreeCAD has none.</source>
        <translation type="unfinished">此命令需要 FreeCAD 窗口，而此 FreeCAD 没有窗口。</translation>
    </message>
    <message>
        <source>The command was cancelled before it started, between two of its steps, or while something was computed for it beside FreeCAD.</source>
        <translation type="unfinished">命令在开始之前、在两个步骤之间，或在 FreeCAD 之外进行计算时被取消。</translation>
    </message>
    <message>
        <source>The command was done, but its answer is too large to send.</source>
        <translation type="unfinished">命令已执行，但其答复过大而无法发送。</translation>
    </message>
    <message>
        <source>The command&apos;s time passed before it started.</source>
        <translation type="unfinished">命令在开始之前已超时。</translation>
    </message>
    <message>
        <source>The command&apos;s time passed while it runs.</source>
        <translation type="unfinished">命令在运行中已超时，且无法停止。</translation>
    </message>
    <message>
        <source>The constraints of a sketch cannot hold together, or one says again what others do.</source>
        <translation type="unfinished">草图的约束无法同时成立，或其中一个重复了其他约束。</translation>
    </message>
    <message>
        <source>The document has changed since the revision that the command expects.</source>
        <translation type="unfinished">自命令所期望的修订版以来，文档已更改。</translation>
    </message>
    <message>
        <source>The message is not one that the protocol knows.</source>
        <translation type="unfinished">该消息不是协议所知的消息。</translation>
    </message>
    <message>
        <source>The object has no shape, or an empty one.</source>
        <translation type="unfinished">对象没有形状，或形状为空。</translation>
    </message>
    <message>
        <source>The operation ran, but its result is empty, invalid or inside out.</source>
        <translation type="unfinished">操作已运行，但其结果为空、无效或内外翻转。</translation>
    </message>
    <message>
        <source>The outlines of a profile cross or touch, so that its area is not clear.</source>
        <translation type="unfinished">轮廓的外形线相交或相接，因此其区域不明确。</translation>
    </message>
    <message>
        <source>The outlines of a profile do not close, so that they bound no area.</source>
        <translation type="unfinished">轮廓的外形线没有闭合，因此不围成任何区域。</translation>
    </message>
    <message>
        <source>The person at FreeCAD refused this command.</source>
        <translation type="unfinished">FreeCAD 前的人拒绝了此命令。</translation>
    </message>
    <message>
        <source>The person is in the middle of an edit, and the command waited for its whole time.</source>
        <translation type="unfinished">用户正在编辑，命令已等待了其全部时限。</translation>
    </message>
    <message>
        <source>The settings of this FreeCAD do not allow this.</source>
        <translation type="unfinished">此 FreeCAD 的设置不允许这样做。</translation>
    </message>
    <message>
        <source>This FreeCAD version or this adapter cannot do it.</source>
        <translation type="unfinished">此 FreeCAD 版本或此适配器无法做到。</translation>
    </message>
    <message>
        <source>This adapter has no command of this name.</source>
        <translation type="unfinished">此适配器没有使用该名称的命令。</translation>
    </message>
    <message>
        <source>Too many commands are waiting.</source>
        <translation type="unfinished">等待中的命令过多。</translation>
    </message>
</context>
<context>
    <name>ConjureParameters</name>
    <message>
        <source>X from</source>
        <translation type="unfinished">X 起点</translation>
    </message>
    <message>
        <source>X radius</source>
        <translation type="unfinished">X 半径</translation>
    </message>
    <message>
        <source>X to</source>
        <translation type="unfinished">X 终点</translation>
    </message>
    <message>
        <source>Y from</source>
        <translation type="unfinished">Y 起点</translation>
    </message>
    <message>
        <source>Y radius</source>
        <translation type="unfinished">Y 半径</translation>
    </message>
    <message>
        <source>Y to</source>
        <translation type="unfinished">Y 终点</translation>
    </message>
    <message>
        <source>Z from</source>
        <translation type="unfinished">Z 起点</translation>
    </message>
    <message>
        <source>Z radius</source>
        <translation type="unfinished">Z 半径</translation>
    </message>
    <message>
        <source>Z to</source>
        <translation type="unfinished">Z 终点</translation>
    </message>
    <message>
        <source>alone</source>
        <translation type="unfinished">单独</translation>
    </message>
    <message>
        <source>angle</source>
        <translation type="unfinished">角度</translation>
    </message>
    <message>
        <source>angle tolerance</source>
        <translation type="unfinished">角度公差</translation>
    </message>
    <message>
        <source>angle2</source>
        <translation type="unfinished">角度 2</translation>
    </message>
    <message>
        <source>backlash</source>
        <translation type="unfinished">齿侧间隙</translation>
    </message>
    <message>
        <source>bore</source>
        <translation type="unfinished">孔径</translation>
    </message>
    <message>
        <source>bottom radius</source>
        <translation type="unfinished">底部半径</translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished">移动量</translation>
    </message>
    <message>
        <source>circumradius</source>
        <translation type="unfinished">外接圆半径</translation>
    </message>
    <message>
        <source>clearance</source>
        <translation type="unfinished">间隙</translation>
    </message>
    <message>
        <source>color</source>
        <translation type="unfinished">颜色</translation>
    </message>
    <message>
        <source>columns</source>
        <translation type="unfinished">列数</translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished">数量</translation>
    </message>
    <message>
        <source>density</source>
        <translation type="unfinished">密度</translation>
    </message>
    <message>
        <source>depth</source>
        <translation type="unfinished">深度</translation>
    </message>
    <message>
        <source>diameter</source>
        <translation type="unfinished">直径</translation>
    </message>
    <message>
        <source>display mode</source>
        <translation type="unfinished">显示模式</translation>
    </message>
    <message>
        <source>distance</source>
        <translation type="unfinished">距离</translation>
    </message>
    <message>
        <source>factor</source>
        <translation type="unfinished">比例</translation>
    </message>
    <message>
        <source>far X from</source>
        <translation type="unfinished">远端 X 起点</translation>
    </message>
    <message>
        <source>far X to</source>
        <translation type="unfinished">远端 X 终点</translation>
    </message>
    <message>
        <source>far Z from</source>
        <translation type="unfinished">远端 Z 起点</translation>
    </message>
    <message>
        <source>far Z to</source>
        <translation type="unfinished">远端 Z 终点</translation>
    </message>
    <message>
        <source>gap</source>
        <translation type="unfinished">缝隙</translation>
    </message>
    <message>
        <source>height</source>
        <translation type="unfinished">高度</translation>
    </message>
    <message>
        <source>helix angle</source>
        <translation type="unfinished">螺旋角</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished">隐藏</translation>
    </message>
    <message>
        <source>inner diameter</source>
        <translation type="unfinished">内径</translation>
    </message>
    <message>
        <source>inner radius</source>
        <translation type="unfinished">内半径</translation>
    </message>
    <message>
        <source>inradius</source>
        <translation type="unfinished">内切圆半径</translation>
    </message>
    <message>
        <source>latitude from</source>
        <translation type="unfinished">纬度起点</translation>
    </message>
    <message>
        <source>latitude to</source>
        <translation type="unfinished">纬度终点</translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished">层数</translation>
    </message>
    <message>
        <source>length</source>
        <translation type="unfinished">长度</translation>
    </message>
    <message>
        <source>length2</source>
        <translation type="unfinished">长度 2</translation>
    </message>
    <message>
        <source>line color</source>
        <translation type="unfinished">线条颜色</translation>
    </message>
    <message>
        <source>line width</source>
        <translation type="unfinished">线宽</translation>
    </message>
    <message>
        <source>module</source>
        <translation type="unfinished">模数</translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished">编号</translation>
    </message>
    <message>
        <source>offset</source>
        <translation type="unfinished">偏移</translation>
    </message>
    <message>
        <source>outer diameter</source>
        <translation type="unfinished">外径</translation>
    </message>
    <message>
        <source>outer radius</source>
        <translation type="unfinished">外半径</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation type="unfinished">螺距</translation>
    </message>
    <message>
        <source>pressure angle</source>
        <translation type="unfinished">压力角</translation>
    </message>
    <message>
        <source>profile shift</source>
        <translation type="unfinished">变位系数</translation>
    </message>
    <message>
        <source>radius</source>
        <translation type="unfinished">半径</translation>
    </message>
    <message>
        <source>ring radius</source>
        <translation type="unfinished">圆环半径</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation type="unfinished">旋转</translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished">行数</translation>
    </message>
    <message>
        <source>scale</source>
        <translation type="unfinished">缩放</translation>
    </message>
    <message>
        <source>second distance</source>
        <translation type="unfinished">第二距离</translation>
    </message>
    <message>
        <source>second size</source>
        <translation type="unfinished">第二尺寸</translation>
    </message>
    <message>
        <source>sides</source>
        <translation type="unfinished">边数</translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished">尺寸</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation type="unfinished">间距</translation>
    </message>
    <message>
        <source>spacing along X</source>
        <translation type="unfinished">沿 X 间距</translation>
    </message>
    <message>
        <source>spacing along Y</source>
        <translation type="unfinished">沿 Y 间距</translation>
    </message>
    <message>
        <source>spacing along Z</source>
        <translation type="unfinished">沿 Z 间距</translation>
    </message>
    <message>
        <source>step angle</source>
        <translation type="unfinished">步进角</translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished">步数</translation>
    </message>
    <message>
        <source>taper</source>
        <translation type="unfinished">锥度</translation>
    </message>
    <message>
        <source>taper angle</source>
        <translation type="unfinished">锥角</translation>
    </message>
    <message>
        <source>taper2</source>
        <translation type="unfinished">锥度 2</translation>
    </message>
    <message>
        <source>teeth</source>
        <translation type="unfinished">齿数</translation>
    </message>
    <message>
        <source>thickness</source>
        <translation type="unfinished">厚度</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation type="unfinished">时间限制</translation>
    </message>
    <message>
        <source>to step</source>
        <translation type="unfinished">至步骤</translation>
    </message>
    <message>
        <source>tolerance</source>
        <translation type="unfinished">公差</translation>
    </message>
    <message>
        <source>top radius</source>
        <translation type="unfinished">顶部半径</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation type="unfinished">透明度</translation>
    </message>
    <message>
        <source>tube from</source>
        <translation type="unfinished">管起点</translation>
    </message>
    <message>
        <source>tube radius</source>
        <translation type="unfinished">管半径</translation>
    </message>
    <message>
        <source>tube to</source>
        <translation type="unfinished">管终点</translation>
    </message>
    <message>
        <source>turn</source>
        <translation type="unfinished">旋转</translation>
    </message>
    <message>
        <source>turns</source>
        <translation type="unfinished">圈数</translation>
    </message>
    <message>
        <source>twist</source>
        <translation type="unfinished">扭转</translation>
    </message>
    <message>
        <source>up to offset</source>
        <translation type="unfinished">终止面偏移</translation>
    </message>
    <message>
        <source>visible</source>
        <translation type="unfinished">可见</translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished">宽度</translation>
    </message>
    <message>
        <source>with others</source>
        <translation type="unfinished">与其他一起</translation>
    </message>
    <message>
        <source>x</source>
        <translation type="unfinished">x</translation>
    </message>
    <message>
        <source>y</source>
        <translation type="unfinished">y</translation>
    </message>
    <message>
        <source>z</source>
        <translation type="unfinished">z</translation>
    </message>
</context>
<context>
    <name>ConjureTitles</name>
    <message>
        <source>Activate Document</source>
        <translation type="unfinished">激活文档</translation>
    </message>
    <message>
        <source>Add To</source>
        <translation type="unfinished">添加到</translation>
    </message>
    <message>
        <source>Align</source>
        <translation type="unfinished">对齐</translation>
    </message>
    <message>
        <source>Analyze Fit</source>
        <translation type="unfinished">分析配合</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished">批处理</translation>
    </message>
    <message>
        <source>Bind Shape</source>
        <translation type="unfinished">绑定形状</translation>
    </message>
    <message>
        <source>Body Boolean</source>
        <translation type="unfinished">实体布尔运算</translation>
    </message>
    <message>
        <source>Body Helix</source>
        <translation type="unfinished">实体螺旋</translation>
    </message>
    <message>
        <source>Body Loft</source>
        <translation type="unfinished">实体放样</translation>
    </message>
    <message>
        <source>Body Pipe</source>
        <translation type="unfinished">实体扫掠</translation>
    </message>
    <message>
        <source>Capture Design State</source>
        <translation type="unfinished">捕获设计状态</translation>
    </message>
    <message>
        <source>Capture View</source>
        <translation type="unfinished">捕获视图</translation>
    </message>
    <message>
        <source>Center</source>
        <translation type="unfinished">居中</translation>
    </message>
    <message>
        <source>Chamfer</source>
        <translation type="unfinished">倒角</translation>
    </message>
    <message>
        <source>Chamfer Face</source>
        <translation type="unfinished">面倒角</translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished">更改</translation>
    </message>
    <message>
        <source>Check Face Alignment</source>
        <translation type="unfinished">检查面对齐</translation>
    </message>
    <message>
        <source>Check Interference</source>
        <translation type="unfinished">检查干涉</translation>
    </message>
    <message>
        <source>Check Shapes and Overlaps</source>
        <translation type="unfinished">检查形状与重叠</translation>
    </message>
    <message>
        <source>Clear Document</source>
        <translation type="unfinished">清空文档</translation>
    </message>
    <message>
        <source>Close Document</source>
        <translation type="unfinished">关闭文档</translation>
    </message>
    <message>
        <source>Compare Snapshot</source>
        <translation type="unfinished">比较快照</translation>
    </message>
    <message>
        <source>Convex Hull</source>
        <translation type="unfinished">凸包</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">复制</translation>
    </message>
    <message>
        <source>Create Body</source>
        <translation type="unfinished">创建实体</translation>
    </message>
    <message>
        <source>Create Box</source>
        <translation type="unfinished">创建立方体</translation>
    </message>
    <message>
        <source>Create Cone</source>
        <translation type="unfinished">创建圆锥体</translation>
    </message>
    <message>
        <source>Create Cylinder</source>
        <translation type="unfinished">创建圆柱体</translation>
    </message>
    <message>
        <source>Create Datum</source>
        <translation type="unfinished">创建基准</translation>
    </message>
    <message>
        <source>Create Ellipsoid</source>
        <translation type="unfinished">创建椭球体</translation>
    </message>
    <message>
        <source>Create Gear</source>
        <translation type="unfinished">创建齿轮</translation>
    </message>
    <message>
        <source>Create Group</source>
        <translation type="unfinished">创建组</translation>
    </message>
    <message>
        <source>Create Helix</source>
        <translation type="unfinished">创建螺旋线</translation>
    </message>
    <message>
        <source>Create Part</source>
        <translation type="unfinished">创建部件</translation>
    </message>
    <message>
        <source>Create Plane</source>
        <translation type="unfinished">创建平面</translation>
    </message>
    <message>
        <source>Create Polyline</source>
        <translation type="unfinished">创建多段线</translation>
    </message>
    <message>
        <source>Create Prism</source>
        <translation type="unfinished">创建棱柱</translation>
    </message>
    <message>
        <source>Create Sketch</source>
        <translation type="unfinished">创建草图</translation>
    </message>
    <message>
        <source>Create Sphere</source>
        <translation type="unfinished">创建球体</translation>
    </message>
    <message>
        <source>Create Spreadsheet</source>
        <translation type="unfinished">创建电子表格</translation>
    </message>
    <message>
        <source>Create Thread</source>
        <translation type="unfinished">创建螺纹</translation>
    </message>
    <message>
        <source>Create Torus</source>
        <translation type="unfinished">创建圆环体</translation>
    </message>
    <message>
        <source>Create Tube</source>
        <translation type="unfinished">创建管</translation>
    </message>
    <message>
        <source>Create Wedge</source>
        <translation type="unfinished">创建楔形体</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished">差集</translation>
    </message>
    <message>
        <source>Cut Pocket</source>
        <translation type="unfinished">切除凹槽</translation>
    </message>
    <message>
        <source>Defeature</source>
        <translation type="unfinished">移除面</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">删除</translation>
    </message>
    <message>
        <source>Delete Snapshot</source>
        <translation type="unfinished">删除快照</translation>
    </message>
    <message>
        <source>Describe Commands</source>
        <translation type="unfinished">描述命令</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished">拔模</translation>
    </message>
    <message>
        <source>Drill Hole</source>
        <translation type="unfinished">钻孔</translation>
    </message>
    <message>
        <source>Edit Feature</source>
        <translation type="unfinished">编辑特征</translation>
    </message>
    <message>
        <source>Edit Sketch</source>
        <translation type="unfinished">编辑草图</translation>
    </message>
    <message>
        <source>Evaluate Expression</source>
        <translation type="unfinished">计算表达式</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">导出</translation>
    </message>
    <message>
        <source>Export STEP</source>
        <translation type="unfinished">导出 STEP</translation>
    </message>
    <message>
        <source>Export STL</source>
        <translation type="unfinished">导出 STL</translation>
    </message>
    <message>
        <source>Extrude</source>
        <translation type="unfinished">拉伸</translation>
    </message>
    <message>
        <source>Fillet</source>
        <translation type="unfinished">圆角</translation>
    </message>
    <message>
        <source>Fillet Face</source>
        <translation type="unfinished">面圆角</translation>
    </message>
    <message>
        <source>Find Commands</source>
        <translation type="unfinished">查找命令</translation>
    </message>
    <message>
        <source>Find Contacts</source>
        <translation type="unfinished">查找接触</translation>
    </message>
    <message>
        <source>Find Face</source>
        <translation type="unfinished">查找面</translation>
    </message>
    <message>
        <source>Fit View</source>
        <translation type="unfinished">使视图适合</translation>
    </message>
    <message>
        <source>Fuse</source>
        <translation type="unfinished">并集</translation>
    </message>
    <message>
        <source>Grid Pattern</source>
        <translation type="unfinished">网格阵列</translation>
    </message>
    <message>
        <source>Groove</source>
        <translation type="unfinished">旋转切槽</translation>
    </message>
    <message>
        <source>Health Check</source>
        <translation type="unfinished">健康检查</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation type="unfinished">孔</translation>
    </message>
    <message>
        <source>Hollow Out</source>
        <translation type="unfinished">抽壳</translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished">导入</translation>
    </message>
    <message>
        <source>Import STEP</source>
        <translation type="unfinished">导入 STEP</translation>
    </message>
    <message>
        <source>Import STL</source>
        <translation type="unfinished">导入 STL</translation>
    </message>
    <message>
        <source>Import SVG</source>
        <translation type="unfinished">导入 SVG</translation>
    </message>
    <message>
        <source>Inspect Topology</source>
        <translation type="unfinished">检查拓扑</translation>
    </message>
    <message>
        <source>Intersect</source>
        <translation type="unfinished">交集</translation>
    </message>
    <message>
        <source>Join Edges</source>
        <translation type="unfinished">连接边</translation>
    </message>
    <message>
        <source>Linear Pattern</source>
        <translation type="unfinished">线性阵列</translation>
    </message>
    <message>
        <source>List Documents</source>
        <translation type="unfinished">列出文档</translation>
    </message>
    <message>
        <source>List Objects</source>
        <translation type="unfinished">列出对象</translation>
    </message>
    <message>
        <source>List Snapshots</source>
        <translation type="unfinished">列出快照</translation>
    </message>
    <message>
        <source>Loft</source>
        <translation type="unfinished">放样</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished">测量</translation>
    </message>
    <message>
        <source>Measure Distance</source>
        <translation type="unfinished">测量距离</translation>
    </message>
    <message>
        <source>Measure Face Distance</source>
        <translation type="unfinished">测量面距离</translation>
    </message>
    <message>
        <source>Mesh To Solid</source>
        <translation type="unfinished">网格转实体</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished">镜像</translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished">移动</translation>
    </message>
    <message>
        <source>Move Feature</source>
        <translation type="unfinished">移动特征</translation>
    </message>
    <message>
        <source>New Document</source>
        <translation type="unfinished">新建文档</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished">偏移</translation>
    </message>
    <message>
        <source>Open Document</source>
        <translation type="unfinished">打开文档</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation type="unfinished">凸台</translation>
    </message>
    <message>
        <source>Path Pattern</source>
        <translation type="unfinished">路径阵列</translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished">放置</translation>
    </message>
    <message>
        <source>Place Reference</source>
        <translation type="unfinished">放置参考</translation>
    </message>
    <message>
        <source>Pocket</source>
        <translation type="unfinished">凹坑</translation>
    </message>
    <message>
        <source>Polar Pattern</source>
        <translation type="unfinished">环形阵列</translation>
    </message>
    <message>
        <source>Read Body</source>
        <translation type="unfinished">读取实体</translation>
    </message>
    <message>
        <source>Read Bounding Box</source>
        <translation type="unfinished">读取边界框</translation>
    </message>
    <message>
        <source>Read Capabilities</source>
        <translation type="unfinished">读取功能</translation>
    </message>
    <message>
        <source>Read Cells</source>
        <translation type="unfinished">读取单元格</translation>
    </message>
    <message>
        <source>Read Details</source>
        <translation type="unfinished">读取详细信息</translation>
    </message>
    <message>
        <source>Read Edges</source>
        <translation type="unfinished">读取边</translation>
    </message>
    <message>
        <source>Read Expression</source>
        <translation type="unfinished">读取表达式</translation>
    </message>
    <message>
        <source>Read Face Info</source>
        <translation type="unfinished">读取面信息</translation>
    </message>
    <message>
        <source>Read Faces</source>
        <translation type="unfinished">读取面</translation>
    </message>
    <message>
        <source>Read Feature Tree</source>
        <translation type="unfinished">读取特征树</translation>
    </message>
    <message>
        <source>Read History</source>
        <translation type="unfinished">读取历史</translation>
    </message>
    <message>
        <source>Read Properties</source>
        <translation type="unfinished">读取属性</translation>
    </message>
    <message>
        <source>Read Selection</source>
        <translation type="unfinished">读取选择</translation>
    </message>
    <message>
        <source>Read Sketch</source>
        <translation type="unfinished">读取草图</translation>
    </message>
    <message>
        <source>Read State</source>
        <translation type="unfinished">读取状态</translation>
    </message>
    <message>
        <source>Read Topology</source>
        <translation type="unfinished">读取拓扑</translation>
    </message>
    <message>
        <source>Read View Info</source>
        <translation type="unfinished">读取视图信息</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">重做</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation type="unfinished">精炼</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished">修复</translation>
    </message>
    <message>
        <source>Restore Snapshot</source>
        <translation type="unfinished">恢复快照</translation>
    </message>
    <message>
        <source>Revolution</source>
        <translation type="unfinished">旋转体</translation>
    </message>
    <message>
        <source>Revolve</source>
        <translation type="unfinished">旋转成形</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished">旋转</translation>
    </message>
    <message>
        <source>Run Script</source>
        <translation type="unfinished">运行脚本</translation>
    </message>
    <message>
        <source>Sample Geometry</source>
        <translation type="unfinished">采样几何</translation>
    </message>
    <message>
        <source>Sample Mesh Surface</source>
        <translation type="unfinished">采样网格曲面</translation>
    </message>
    <message>
        <source>Save Document</source>
        <translation type="unfinished">保存文档</translation>
    </message>
    <message>
        <source>Save Snapshot</source>
        <translation type="unfinished">保存快照</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished">缩放</translation>
    </message>
    <message>
        <source>Search Properties</source>
        <translation type="unfinished">搜索属性</translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished">截面</translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished">选择</translation>
    </message>
    <message>
        <source>Set Appearance</source>
        <translation type="unfinished">设置外观</translation>
    </message>
    <message>
        <source>Set Cells</source>
        <translation type="unfinished">设置单元格</translation>
    </message>
    <message>
        <source>Set Dimensions</source>
        <translation type="unfinished">设置尺寸</translation>
    </message>
    <message>
        <source>Set Expression</source>
        <translation type="unfinished">设置表达式</translation>
    </message>
    <message>
        <source>Set Tip</source>
        <translation type="unfinished">设置结算点</translation>
    </message>
    <message>
        <source>Set View</source>
        <translation type="unfinished">设置视图</translation>
    </message>
    <message>
        <source>Set Visibility</source>
        <translation type="unfinished">设置可见性</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation type="unfinished">切片</translation>
    </message>
    <message>
        <source>Suggest Fixes</source>
        <translation type="unfinished">建议修复</translation>
    </message>
    <message>
        <source>Suppress Feature</source>
        <translation type="unfinished">抑制特征</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished">扫掠</translation>
    </message>
    <message>
        <source>Take Back Step</source>
        <translation type="unfinished">撤回步骤</translation>
    </message>
    <message>
        <source>Take Four Pictures</source>
        <translation type="unfinished">拍摄四张图片</translation>
    </message>
    <message>
        <source>Take Out Of</source>
        <translation type="unfinished">移出</translation>
    </message>
    <message>
        <source>Take Picture</source>
        <translation type="unfinished">拍摄图片</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">撤销</translation>
    </message>
    <message>
        <source>Validate Geometry</source>
        <translation type="unfinished">验证几何</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation type="unfinished">称重</translation>
    </message>
</context>
<context>
    <name>Conjure_Activity</name>
    <message>
        <source>&amp;Activity</source>
        <translation type="unfinished">活动(&amp;A)</translation>
    </message>
    <message>
        <source>Shows or hides the list of what the assistant did</source>
        <translation type="unfinished">显示或隐藏助手的操作列表</translation>
    </message>
</context>
<context>
    <name>Conjure_Answer</name>
    <message>
        <source>A&amp;nswer the Assistant</source>
        <translation type="unfinished">回答助手(&amp;N)</translation>
    </message>
    <message>
        <source>Moves the keyboard to the question above the 3D view</source>
        <translation type="unfinished">将键盘焦点移到 3D 视图上方的询问</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalAll</name>
    <message>
        <source>Ask Before &amp;Every Change</source>
        <translation type="unfinished">每次更改前询问(&amp;E)</translation>
    </message>
    <message>
        <source>Asks before each command that changes something</source>
        <translation type="unfinished">在每个会更改内容的命令之前询问</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalLookOnly</name>
    <message>
        <source>&amp;Look Only</source>
        <translation type="unfinished">仅查看(&amp;L)</translation>
    </message>
    <message>
        <source>Lets the assistant look and measure, and refuses every change</source>
        <translation type="unfinished">允许助手查看和测量，并拒绝任何更改</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalOff</name>
    <message>
        <source>&amp;Do Not Ask</source>
        <translation type="unfinished">不询问(&amp;D)</translation>
    </message>
    <message>
        <source>Lets the assistant do what it wants, unasked</source>
        <translation type="unfinished">允许助手不经询问做它想做的事</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalRisky</name>
    <message>
        <source>Ask Before &amp;Risky</source>
        <translation type="unfinished">有风险时询问(&amp;R)</translation>
    </message>
    <message>
        <source>Asks before the assistant does what cannot be undone, or changes what it did not make</source>
        <translation type="unfinished">在助手执行无法撤销的操作或更改并非由它创建的内容之前询问</translation>
    </message>
</context>
<context>
    <name>Conjure_Checkpoint</name>
    <message>
        <source>Keeps a copy of this document as it is now, which reaches further back than undo; the document itself is neither saved nor changed</source>
        <translation type="unfinished">保留此文档当前状态的副本，可比撤销追溯得更远；文档本身既不保存也不更改</translation>
    </message>
    <message>
        <source>Make Chec&amp;kpoint</source>
        <translation type="unfinished">创建检查点(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Conjure_Checkpoints</name>
    <message>
        <source>C&amp;heckpoints…</source>
        <translation type="unfinished">检查点(&amp;H)…</translation>
    </message>
    <message>
        <source>Lists the copies of this document, compares it with one and restores it</source>
        <translation type="unfinished">列出此文档的副本，与其中一个进行比较并恢复</translation>
    </message>
</context>
<context>
    <name>Conjure_Connect</name>
    <message>
        <source>&amp;Connect to Server</source>
        <translation type="unfinished">连接到服务器(&amp;C)</translation>
    </message>
    <message>
        <source>Connects to the Conjure server, so that an assistant can model in this FreeCAD, or disconnects from it</source>
        <translation type="unfinished">连接到 Conjure 服务器，使助手可以在此 FreeCAD 中建模，或与其断开</translation>
    </message>
</context>
<context>
    <name>Conjure_ConnectAssistant</name>
    <message>
        <source>Connect an Ass&amp;istant…</source>
        <translation type="unfinished">连接助手(&amp;I)…</translation>
    </message>
    <message>
        <source>Shows what to put into the configuration of an assistant&apos;s program</source>
        <translation type="unfinished">显示应放入助手程序配置中的内容</translation>
    </message>
</context>
<context>
    <name>Conjure_Follow</name>
    <message>
        <source>&amp;Follow the Assistant</source>
        <translation type="unfinished">跟随助手(&amp;F)</translation>
    </message>
    <message>
        <source>Lets the assistant turn the view, select and change the tab; switches itself off when you do so while the assistant works</source>
        <translation type="unfinished">允许助手旋转视图、选择对象和切换标签页；当您在助手工作时进行这些操作，它会自动关闭</translation>
    </message>
</context>
<context>
    <name>Conjure_Pause</name>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished">暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Lets nothing new start: what the assistant sends waits until you choose Go On</source>
        <translation type="unfinished">不让新的命令开始：助手发送的内容会等待，直到您选择“继续”</translation>
    </message>
</context>
<context>
    <name>Conjure_Preferences</name>
    <message>
        <source>Conjure P&amp;references…</source>
        <translation type="unfinished">Conjure 偏好设置(&amp;R)…</translation>
    </message>
    <message>
        <source>Opens the preferences of the connection to the server</source>
        <translation type="unfinished">打开与服务器连接的偏好设置</translation>
    </message>
</context>
<context>
    <name>Conjure_Stop</name>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished">停止(&amp;S)</translation>
    </message>
    <message>
        <source>Cancels all that waits, and refuses what the assistant sends until you choose Go On; what FreeCAD computes now ends first</source>
        <translation type="unfinished">取消所有等待中的命令，并拒绝助手发送的内容，直到您选择“继续”；FreeCAD 正在计算的内容会先完成</translation>
    </message>
</context>
<context>
    <name>Conjure_UndoLast</name>
    <message>
        <source>&amp;Undo Last Assistant Step</source>
        <translation type="unfinished">撤销助手的上一步(&amp;U)</translation>
    </message>
    <message>
        <source>Undoes the last step in this document if the assistant made it; redo brings it back</source>
        <translation type="unfinished">如果此文档的最后一步是助手所做，则将其撤销；重做可将其恢复</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>&amp;Conjure</source>
        <translation type="unfinished">&amp;Conjure</translation>
    </message>
    <message>
        <source>Appro&amp;val</source>
        <translation type="unfinished">批准(&amp;V)</translation>
    </message>
    <message>
        <source>Conjure</source>
        <translation type="unfinished">Conjure</translation>
    </message>
    <message>
        <source>Lets an AI assistant model in the open document</source>
        <translation type="unfinished">让 AI 助手在打开的文档中建模</translation>
    </message>
</context>
</TS>
