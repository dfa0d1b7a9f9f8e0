<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Conjure</name>
    <message>
        <source> MB</source>
        <translation type="unfinished"> MB</translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"> s</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait.</source>
        <comment>1 more waits.</comment>
        <translation type="unfinished">
            <numerusform>Einer wartet noch.</numerusform>
            <numerusform>%n warten noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;API keys</source>
        <translation type="unfinished">&amp;API-Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Active Document</source>
        <translation type="unfinished">&amp;Aktives Dokument</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation type="unfinished">A&amp;ktivität</translation>
    </message>
    <message>
        <source>&amp;Checkpoints of documents</source>
        <translation type="unfinished">&amp;Sicherungspunkte von Dokumenten</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished">&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Connect to Server</source>
        <translation type="unfinished">Mit Server &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished">&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished">&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished">&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished">&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Disconnect from Server</source>
        <translation type="unfinished">Vom Server &amp;trennen</translation>
    </message>
    <message>
        <source>&amp;Export Transcript…</source>
        <translation type="unfinished">Protokoll &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished">E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation type="unfinished">&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;Folders for files of commands:</source>
        <translation type="unfinished">&amp;Ordner für Dateien von Befehlen:</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation type="unfinished">&amp;Fortfahren</translation>
    </message>
    <message>
        <source>&amp;Hosted</source>
        <translation type="unfinished">&amp;Gehostet</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished">&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Keep All</source>
        <translation type="unfinished">Alles &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Key of the hosted server:</source>
        <translation type="unfinished">Schlüssel des gehosteten Ser&amp;vers:</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation type="unfinished">Sch&amp;lüssel:</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished">&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Log of the connection</source>
        <translation type="unfinished">Protokoll der &amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Make Checkpoint</source>
        <translation type="unfinished">&amp;Sicherungspunkt erstellen</translation>
    </message>
    <message>
        <source>&amp;Name of this FreeCAD:</source>
        <translation type="unfinished">&amp;Name dieses FreeCAD:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished">&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished">&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Program of the assistant:</source>
        <translation type="unfinished">&amp;Programm des Assistenten:</translation>
    </message>
    <message>
        <source>&amp;Remove What Is Ticked</source>
        <translation type="unfinished">Angekreuztes &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished">&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Select Objects</source>
        <translation type="unfinished">Objekte au&amp;swählen</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation type="unfinished">&amp;Server:</translation>
    </message>
    <message>
        <source>&amp;Snapshots of documents</source>
        <translation type="unfinished">&amp;Momentaufnahmen von Dokumenten</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished">&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Stop When Done</source>
        <translation type="unfinished">&amp;Anhalten, sobald fertig</translation>
    </message>
    <message>
        <source>&amp;Take Back Only This</source>
        <translation type="unfinished">Nur dies zurück&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation type="unfinished">Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>&amp;This Computer</source>
        <translation type="unfinished">&amp;Dieser Computer</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation type="unfinished">&amp;Jetzt versuchen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %n Steps</source>
        <comment>&amp;Undo 1 Step</comment>
        <translation type="unfinished">
            <numerusform>1 Schritt &amp;rückgängig machen</numerusform>
            <numerusform>%n Schritte &amp;rückgängig machen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo Last Assistant Step</source>
        <translation type="unfinished">Letzten Assistentenschritt &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo to Here…</source>
        <translation type="unfinished">&amp;Rückgängig bis hier…</translation>
    </message>
    <message>
        <source>&amp;When to ask:</source>
        <translation type="unfinished">&amp;Wann fragen:</translation>
    </message>
    <message>
        <source>&amp;Zoom To</source>
        <translation type="unfinished">&amp;Zoomen auf</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; in {path}, objects: {count}</source>
        <translation type="unfinished">„{document}“ in {path}, Objekte: {count}</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; is as it was at {time}. Undo takes the restore back.</source>
        <translation type="unfinished">„{document}“ ist wieder wie um {time}. Rückgängig nimmt die Wiederherstellung zurück.</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; was copied as {name}. Compare and restore it under Checkpoints.</source>
        <translation type="unfinished">„{document}“ wurde als {name} kopiert. Unter Sicherungspunkte können Sie vergleichen und wiederherstellen.</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; without a file, objects: {count}</source>
        <translation type="unfinished">„{document}“ ohne Datei, Objekte: {count}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; depends on it</source>
        <translation type="unfinished">„{name}“ hängt davon ab</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is computed beside FreeCAD</source>
        <translation type="unfinished">„{name}“ wird neben FreeCAD berechnet</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was deleted since</source>
        <translation type="unfinished">„{name}“ wurde seitdem gelöscht</translation>
    </message>
    <message>
        <source>&apos;{}&apos; cannot be started.</source>
        <translation type="unfinished">„{}“ kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; gave no answer that can be read. Update it to this Conjure.</source>
        <translation type="unfinished">„{}“ gab keine lesbare Antwort. Bringen Sie es auf den Stand dieses Conjure.</translation>
    </message>
    <message>
        <source>A command is being executed.</source>
        <translation type="unfinished">Ein Befehl wird ausgeführt.</translation>
    </message>
    <message>
        <source>A command was taken back after its first change, so you can no longer redo: {steps}.</source>
        <translation type="unfinished">Ein Befehl wurde nach seiner ersten Änderung zurückgenommen; daher können Sie nicht mehr wiederholen: {steps}.</translation>
    </message>
    <message>
        <source>A dialog is open.</source>
        <translation type="unfinished">Ein Dialog ist offen.</translation>
    </message>
    <message>
        <source>A dialog is open: &apos;{name}&apos;.</source>
        <translation type="unfinished">Ein Dialog ist offen: „{name}“.</translation>
    </message>
    <message>
        <source>A menu is open.</source>
        <translation type="unfinished">Ein Menü ist offen.</translation>
    </message>
    <message>
        <source>A name by which an assistant can say that it means this FreeCAD</source>
        <translation type="unfinished">Ein Name, mit dem ein Assistent dieses FreeCAD meinen kann</translation>
    </message>
    <message>
        <source>A q&amp;uestion is refused after:</source>
        <translation type="unfinished">Eine &amp;Frage gilt als abgelehnt nach:</translation>
    </message>
    <message>
        <source>A script can do whatever you can do on this computer: read, change and delete your files, and send them elsewhere. Allow scripts only if you trust the server and the assistant that far.</source>
        <translation type="unfinished">Ein Skript kann alles, was Sie auf diesem Computer können: Ihre Dateien lesen, ändern, löschen und anderswohin senden. Erlauben Sie Skripte nur, wenn Sie Server und Assistent so weit vertrauen.</translation>
    </message>
    <message>
        <source>A task is open.</source>
        <translation type="unfinished">Eine Aufgabe ist offen.</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation type="unfinished">&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation type="unfinished">API-Sch&amp;lüssel:</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation type="unfinished">E&amp;rweitert</translation>
    </message>
    <message>
        <source>Ada&amp;pter id:</source>
        <translation type="unfinished">Ada&amp;pter-Kennung:</translation>
    </message>
    <message>
        <source>Addr&amp;ess:</source>
        <translation type="unfinished">A&amp;dresse:</translation>
    </message>
    <message>
        <source>Adds a server of your own to the list</source>
        <translation type="unfinished">Fügt der Liste einen eigenen Server hinzu</translation>
    </message>
    <message>
        <source>Agrees, and connects to {}</source>
        <translation type="unfinished">Stimmt zu und verbindet mit {}</translation>
    </message>
    <message>
        <source>Agrees, starts the server on this computer unless it runs, and connects to it</source>
        <translation type="unfinished">Stimmt zu, startet den Server auf diesem Computer, falls er nicht läuft, und verbindet mit ihm</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished">Alle Befehle</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation type="unfinished">Erlauben</translation>
    </message>
    <message>
        <source>Allow &amp;scripts: the assistant may run Python code in FreeCAD</source>
        <translation type="unfinished">&amp;Skripte erlauben: Der Assistent darf Python-Code in FreeCAD ausführen</translation>
    </message>
    <message>
        <source>Allow &amp;unencrypted connections to other computers</source>
        <translation type="unfinished">&amp;Unverschlüsselte Verbindungen zu anderen Computern erlauben</translation>
    </message>
    <message>
        <source>Allow This Kind Until I Disconnect</source>
        <translation type="unfinished">Diese Art erlauben, bis ich trenne</translation>
    </message>
    <message>
        <source>Also those of &amp;other documents</source>
        <translation type="unfinished">Auch die &amp;anderer Dokumente</translation>
    </message>
    <message>
        <source>An AI assistant of your choice sends commands through a server. Conjure carries them out in this FreeCAD, in your open documents, in front of you, and answers with what has changed.</source>
        <translation type="unfinished">Ein KI-Assistent Ihrer Wahl sendet Befehle über einen Server. Conjure führt sie in diesem FreeCAD aus, in Ihren offenen Dokumenten, vor Ihren Augen, und antwortet mit dem, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Another document is in front.</source>
        <translation type="unfinished">Ein anderes Dokument ist im Vordergrund.</translation>
    </message>
    <message>
        <source>Another program answers in place of your local server, so no key was sent. &apos;conjure status&apos; in a terminal says which.</source>
        <translation type="unfinished">Ein anderes Programm antwortet anstelle Ihres lokalen Servers, daher wurde kein Schlüssel gesendet. „conjure status“ in einem Terminal sagt, welches.</translation>
    </message>
    <message>
        <source>Appro&amp;val</source>
        <translation type="unfinished">Genehmi&amp;gung</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished">Angefordert</translation>
    </message>
    <message>
        <source>Asks You</source>
        <translation type="unfinished">Fragt Sie</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished">Assistent</translation>
    </message>
    <message>
        <source>Assistant Activity</source>
        <translation type="unfinished">Aktivität des Assistenten</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation type="unfinished">Vor einer Wiederherstellung</translation>
    </message>
    <message>
        <source>Before a script</source>
        <translation type="unfinished">Vor einem Skript</translation>
    </message>
    <message>
        <source>Before an undo step of yours was dropped</source>
        <translation type="unfinished">Bevor ein Rückgängig-Schritt von Ihnen entfiel</translation>
    </message>
    <message>
        <source>Before the assistant&apos;s first change</source>
        <translation type="unfinished">Vor der ersten Änderung des Assistenten</translation>
    </message>
    <message>
        <source>Brings the document to the front</source>
        <translation type="unfinished">Holt das Dokument nach vorn</translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished">Von</translation>
    </message>
    <message>
        <source>By a checkpoint</source>
        <translation type="unfinished">Durch Sicherungspunkt</translation>
    </message>
    <message>
        <source>By an &amp;address (HTTP), instead of a program</source>
        <translation type="unfinished">Über eine &amp;Adresse (HTTP) statt eines Programms</translation>
    </message>
    <message>
        <source>C&amp;heckpoints…</source>
        <translation type="unfinished">Si&amp;cherungspunkte…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished">Schl&amp;ießen</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation type="unfinished">Kann rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>Cancel &amp;Test</source>
        <translation type="unfinished">&amp;Test abbrechen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished">Abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Abgebrochen</translation>
    </message>
    <message>
        <source>Cannot be taken back alone: {}.</source>
        <translation type="unfinished">Kann nicht allein zurückgenommen werden: {}.</translation>
    </message>
    <message>
        <source>Change what is yours in &apos;{document}&apos;</source>
        <translation type="unfinished">Ihre Objekte in „{document}“ ändern</translation>
    </message>
    <message>
        <source>Changed since: {count}</source>
        <translation type="unfinished">Seitdem geändert: {count}</translation>
    </message>
    <message>
        <source>Changes since the copy</source>
        <translation type="unfinished">Änderungen seit der Kopie</translation>
    </message>
    <message>
        <source>Changes that were never saved would be lost: {names}.</source>
        <translation type="unfinished">Nie gespeicherte Änderungen gingen verloren: {names}.</translation>
    </message>
    <message>
        <source>Changes:</source>
        <translation type="unfinished">Änderungen:</translation>
    </message>
    <message>
        <source>Chec&amp;kpoint…</source>
        <translation type="unfinished">Sicherungspun&amp;kt…</translation>
    </message>
    <message>
        <source>Checkpoints and snapshots</source>
        <translation type="unfinished">Sicherungspunkte und Momentaufnahmen</translation>
    </message>
    <message>
        <source>Chooses the document for commands that name none</source>
        <translation type="unfinished">Wählt das Dokument für Befehle, die keines nennen</translation>
    </message>
    <message>
        <source>Closes this page; nothing connects</source>
        <translation type="unfinished">Schließt diese Seite; nichts wird verbunden</translation>
    </message>
    <message>
        <source>Co&amp;mmands Go To</source>
        <translation type="unfinished">Befehle ge&amp;hen an</translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished">Befehl</translation>
    </message>
    <message>
        <source>Commands go to &apos;{document}&apos;, as you chose</source>
        <translation type="unfinished">Befehle gehen an „{document}“, wie Sie gewählt haben</translation>
    </message>
    <message>
        <source>Commands go to &apos;{document}&apos;, in the background</source>
        <translation type="unfinished">Befehle gehen an „{document}“, im Hintergrund</translation>
    </message>
    <message>
        <source>Commands go to &apos;{document}&apos;, the active document</source>
        <translation type="unfinished">Befehle gehen an „{document}“, das aktive Dokument</translation>
    </message>
    <message>
        <source>Commands go to a new document</source>
        <translation type="unfinished">Befehle gehen an ein neues Dokument</translation>
    </message>
    <message>
        <source>Commands go to no document: &apos;{document}&apos;, which you chose, is closed</source>
        <translation type="unfinished">Befehle gehen an kein Dokument: „{document}“, das Sie gewählt haben, ist geschlossen</translation>
    </message>
    <message>
        <source>Commands of the assistant</source>
        <translation type="unfinished">Befehle des Assistenten</translation>
    </message>
    <message>
        <source>Commands that are shown</source>
        <translation type="unfinished">Angezeigte Befehle</translation>
    </message>
    <message>
        <source>Commands waiting: {}</source>
        <translation type="unfinished">Wartende Befehle: {}</translation>
    </message>
    <message>
        <source>Commands waiting: {}.</source>
        <translation type="unfinished">Wartende Befehle: {}.</translation>
    </message>
    <message>
        <source>Compare lists here what has changed since a copy.</source>
        <translation type="unfinished">Vergleichen listet hier auf, was sich seit einer Kopie geändert hat.</translation>
    </message>
    <message>
        <source>Comparing &apos;{document}&apos; with the copy of {time}…</source>
        <translation type="unfinished">„{document}“ wird mit der Kopie von {time} verglichen…</translation>
    </message>
    <message>
        <source>Conjure Cannot Connect</source>
        <translation type="unfinished">Conjure kann nicht verbinden</translation>
    </message>
    <message>
        <source>Conjure Is Being Removed</source>
        <translation type="unfinished">Conjure wird entfernt</translation>
    </message>
    <message>
        <source>Conjure P&amp;references…</source>
        <translation type="unfinished">Conjure-&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Conjure is removed. This stays on your computer:</source>
        <translation type="unfinished">Conjure ist entfernt. Das bleibt auf Ihrem Computer:</translation>
    </message>
    <message>
        <source>Conjure needs the Python package &apos;websocket-client&apos; to connect. The button downloads it from PyPI into FreeCAD&apos;s folder for such packages: {}</source>
        <translation type="unfinished">Conjure braucht zum Verbinden das Python-Paket „websocket-client“. Die Schaltfläche lädt es von PyPI in FreeCADs Ordner für solche Pakete: {}</translation>
    </message>
    <message>
        <source>Conjure&apos;s folder cannot be used: {}</source>
        <translation type="unfinished">Der Ordner von Conjure kann nicht verwendet werden: {}</translation>
    </message>
    <message>
        <source>Conjure: Before the First Connection</source>
        <translation type="unfinished">Conjure: Vor der ersten Verbindung</translation>
    </message>
    <message>
        <source>Conjure: Checkpoints</source>
        <translation type="unfinished">Conjure: Sicherungspunkte</translation>
    </message>
    <message>
        <source>Conjure: Computation</source>
        <translation type="unfinished">Conjure: Berechnung</translation>
    </message>
    <message>
        <source>Conjure: Connect an Assistant</source>
        <translation type="unfinished">Conjure: Assistenten verbinden</translation>
    </message>
    <message>
        <source>Conjure: Undo Steps</source>
        <translation type="unfinished">Conjure: Rückgängig-Schritte</translation>
    </message>
    <message>
        <source>Conjure: Unfinished Change</source>
        <translation type="unfinished">Conjure: Unfertige Änderung</translation>
    </message>
    <message>
        <source>Conjure: what the assistant did</source>
        <translation type="unfinished">Conjure: was der Assistent getan hat</translation>
    </message>
    <message>
        <source>Connect when &amp;FreeCAD starts</source>
        <translation type="unfinished">Beim Start von &amp;FreeCAD verbinden</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished">Verbunden</translation>
    </message>
    <message>
        <source>Connected to {}.</source>
        <translation type="unfinished">Verbunden mit {}.</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation type="unfinished">Verbinde mit {}…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished">Verbinde…</translation>
    </message>
    <message>
        <source>Connects to the server as soon as FreeCAD&apos;s window is open</source>
        <translation type="unfinished">Verbindet mit dem Server, sobald das Fenster von FreeCAD offen ist</translation>
    </message>
    <message>
        <source>Connects to {}</source>
        <translation type="unfinished">Verbindet mit {}</translation>
    </message>
    <message>
        <source>Cop&amp;y Key</source>
        <translation type="unfinished">Schlüssel kopiere&amp;n</translation>
    </message>
    <message>
        <source>Copied. Put it into the file, and start the program again.</source>
        <translation type="unfinished">Kopiert. Fügen Sie es in die Datei ein und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Copies a macro that runs the chosen commands again; it may contain paths</source>
        <translation type="unfinished">Kopiert ein Makro, das die gewählten Befehle erneut ausführt; es kann Pfade enthalten</translation>
    </message>
    <message>
        <source>Copies of &apos;{document}&apos;, the document in front:</source>
        <translation type="unfinished">Kopien von „{document}“, dem Dokument im Vordergrund:</translation>
    </message>
    <message>
        <source>Copies of a document, made before the assistant&apos;s first change and when you ask, reach further back: Checkpoints lists, restores and deletes them.</source>
        <translation type="unfinished">Kopien eines Dokuments, die vor der ersten Änderung des Assistenten und auf Ihren Wunsch entstehen, reichen weiter zurück: „Sicherungspunkte“ listet sie auf, stellt sie wieder her und löscht sie.</translation>
    </message>
    <message>
        <source>Copies of all documents:</source>
        <translation type="unfinished">Kopien aller Dokumente:</translation>
    </message>
    <message>
        <source>Copy Add&amp;ress</source>
        <translation type="unfinished">Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Macro</source>
        <translation type="unfinished">Als &amp;Makro kopieren</translation>
    </message>
    <message>
        <source>Counts as a refusal; rests while the pointer is in the question</source>
        <translation type="unfinished">Gilt als Ablehnung; ruht, solange der Mauszeiger in der Frage ist</translation>
    </message>
    <message>
        <source>Days for which a log is &amp;kept:</source>
        <translation type="unfinished">Tage, für die ein Proto&amp;koll aufbewahrt wird:</translation>
    </message>
    <message>
        <source>Delete Copy</source>
        <translation type="unfinished">Kopie löschen</translation>
    </message>
    <message>
        <source>Delete the copy of {time} for good? It cannot be brought back.</source>
        <translation type="unfinished">Die Kopie von {time} endgültig löschen? Sie kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Deleted since: {count}</source>
        <translation type="unfinished">Seitdem gelöscht: {count}</translation>
    </message>
    <message>
        <source>Details of the command</source>
        <translation type="unfinished">Details des Befehls</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished">Getrennt</translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished">Dokument</translation>
    </message>
    <message>
        <source>Documents, snapshots and exported files stay on this computer. The list of what the assistant did is gone when FreeCAD ends, unless you choose to keep a log; the name of a command stands in Conjure&apos;s folder only while it runs. Conjure sends no statistics and no crash reports, and does not look for updates.</source>
        <translation type="unfinished">Dokumente, Momentaufnahmen und exportierte Dateien bleiben auf diesem Computer. Die Liste dessen, was der Assistent getan hat, ist weg, wenn FreeCAD endet, außer Sie lassen ein Protokoll führen; der Name eines Befehls steht nur im Ordner von Conjure, solange er läuft. Conjure sendet weder Statistiken noch Absturzberichte und sucht nicht nach Aktualisierungen.</translation>
    </message>
    <message>
        <source>Does not let the command run, and tells the assistant</source>
        <translation type="unfinished">Lässt den Befehl nicht laufen und teilt es dem Assistenten mit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">Fertig</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished">Dauer</translation>
    </message>
    <message>
        <source>Ends it for all programs that use it, once no command is open</source>
        <translation type="unfinished">Beendet ihn für alle Programme, die ihn verwenden, sobald kein Befehl offen ist</translation>
    </message>
    <message>
        <source>Entry to put into the file</source>
        <translation type="unfinished">Eintrag für die Datei</translation>
    </message>
    <message>
        <source>Export Settings</source>
        <translation type="unfinished">Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Export Transcript</source>
        <translation type="unfinished">Protokoll exportieren</translation>
    </message>
    <message>
        <source>Export Transcript: It May Contain Paths</source>
        <translation type="unfinished">Protokoll exportieren: Es kann Pfade enthalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished">Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Finish It</source>
        <translation type="unfinished">Abschließen</translation>
    </message>
    <message>
        <source>Fits the view to what the chosen commands made and changed</source>
        <translation type="unfinished">Passt die Ansicht an das an, was die gewählten Befehle erstellt und geändert haben</translation>
    </message>
    <message>
        <source>Folder for Files of Commands</source>
        <translation type="unfinished">Ordner für Dateien von Befehlen</translation>
    </message>
    <message>
        <source>Follow the assistant &amp;when FreeCAD starts</source>
        <translation type="unfinished">Dem Assistenten folgen, &amp;wenn FreeCAD startet</translation>
    </message>
    <message>
        <source>For servers that cannot read headers; the key may then stand in their logs</source>
        <translation type="unfinished">Für Server, die keine Kopfzeilen lesen können; der Schlüssel kann dann in ihren Protokollen stehen</translation>
    </message>
    <message>
        <source>FreeCAD ended while &apos;{title}&apos; ran for the assistant, at {time}. FreeCAD has saved a copy of what was open by itself, in {folders}.</source>
        <translation type="unfinished">FreeCAD endete um {time}, während „{title}“ für den Assistenten lief. FreeCAD hat von selbst eine Kopie dessen gespeichert, was offen war, in {folders}.</translation>
    </message>
    <message>
        <source>FreeCAD ended while &apos;{title}&apos; ran for the assistant, at {time}. What was not saved may be among the documents that FreeCAD offers to recover.</source>
        <translation type="unfinished">FreeCAD endete um {time}, während „{title}“ für den Assistenten lief. Was nicht gespeichert war, findet sich vielleicht unter den Dokumenten, die FreeCAD wiederherstellen will.</translation>
    </message>
    <message>
        <source>FreeCAD keeps the last {} undo steps of a document, yours and the assistant&apos;s together. With {} you can undo further back; each step takes some memory. It counts for documents that are opened or made from now on. Change it at any time in FreeCAD&apos;s preferences, under Document.</source>
        <translation type="unfinished">FreeCAD behält die letzten {} Rückgängig-Schritte eines Dokuments, Ihre und die des Assistenten zusammen. Mit {} können Sie weiter zurückgehen; jeder Schritt braucht etwas Speicher. Das gilt für Dokumente, die ab jetzt geöffnet oder erstellt werden. Sie können es jederzeit in FreeCADs Einstellungen unter Dokument ändern.</translation>
    </message>
    <message>
        <source>FreeCAD removes the add-on Conjure. What it has kept on this computer stays, unless you tick it here. What is removed does not come back.</source>
        <translation type="unfinished">FreeCAD entfernt das Addon Conjure. Was es auf diesem Computer aufbewahrt hat, bleibt, außer Sie kreuzen es hier an. Was entfernt wird, kommt nicht zurück.</translation>
    </message>
    <message>
        <source>Hosted</source>
        <translation type="unfinished">Gehostet</translation>
    </message>
    <message>
        <source>Hosted: the server is {server}, over an encrypted connection and with your key. It and the assistant process what they receive under their own terms.</source>
        <translation type="unfinished">Gehostet: Der Server ist {server}, über eine verschlüsselte Verbindung und mit Ihrem Schlüssel. Er und der Assistent verarbeiten, was sie erhalten, nach eigenen Bedingungen.</translation>
    </message>
    <message>
        <source>How you stop it and take things back</source>
        <translation type="unfinished">Wie Sie anhalten und zurücknehmen</translation>
    </message>
    <message>
        <source>If you refuse: why? (optional)</source>
        <translation type="unfinished">Falls Sie ablehnen: warum? (optional)</translation>
    </message>
    <message>
        <source>Import Settings</source>
        <translation type="unfinished">Einstellungen importieren</translation>
    </message>
    <message>
        <source>In Conjure&apos;s folder, where only you can read it; no keys</source>
        <translation type="unfinished">Im Ordner von Conjure, wo nur Sie es lesen können; ohne Schlüssel</translation>
    </message>
    <message>
        <source>In the 3D view: what comes is filled or in full lines.</source>
        <translation type="unfinished">In der 3D-Ansicht: Was kommt, ist ausgefüllt.</translation>
    </message>
    <message>
        <source>In the 3D view: what goes is dashed or dotted, what comes is filled or in full lines.</source>
        <translation type="unfinished">In der 3D-Ansicht: Was geht, ist gestrichelt oder gepunktet, was kommt, ist ausgefüllt.</translation>
    </message>
    <message>
        <source>In the 3D view: what goes is dashed or dotted.</source>
        <translation type="unfinished">In der 3D-Ansicht: Was geht, ist gestrichelt oder gepunktet.</translation>
    </message>
    <message>
        <source>Install &amp;websocket-client</source>
        <translation type="unfinished">&amp;websocket-client installieren</translation>
    </message>
    <message>
        <source>Installing into {} …</source>
        <translation type="unfinished">Wird installiert in {} …</translation>
    </message>
    <message>
        <source>It cannot be read: {}</source>
        <translation type="unfinished">Sie kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>It cannot be undone any more, and no checkpoint has it.</source>
        <translation type="unfinished">Es kann nicht mehr rückgängig gemacht werden, und kein Sicherungspunkt enthält es.</translation>
    </message>
    <message>
        <source>It cannot be undone any more. A checkpoint from before it is kept.</source>
        <translation type="unfinished">Es kann nicht mehr rückgängig gemacht werden. Ein Sicherungspunkt von davor ist vorhanden.</translation>
    </message>
    <message>
        <source>It cannot be written: {}</source>
        <translation type="unfinished">Sie kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>It is too late: the command&apos;s time is over, and it never runs.</source>
        <translation type="unfinished">Zu spät: Die Zeit des Befehls ist um, er läuft nie mehr.</translation>
    </message>
    <message>
        <source>It would change what is yours: {names}.</source>
        <translation type="unfinished">Ihre Objekte würden geändert: {names}.</translation>
    </message>
    <message>
        <source>It would delete a snapshot: {names}.</source>
        <translation type="unfinished">Eine Momentaufnahme würde gelöscht: {names}.</translation>
    </message>
    <message>
        <source>It would delete what is yours: {names}.</source>
        <translation type="unfinished">Ihre Objekte würden gelöscht: {names}.</translation>
    </message>
    <message>
        <source>It would go over steps that you did: {names}.</source>
        <translation type="unfinished">Es würde über Schritte von Ihnen hinweggehen: {names}.</translation>
    </message>
    <message>
        <source>It would replace a file: {names}.</source>
        <translation type="unfinished">Eine Datei würde ersetzt: {names}.</translation>
    </message>
    <message>
        <source>It would run a script, which can do whatever you can do on this computer.</source>
        <translation type="unfinished">Ein Skript würde laufen, das alles kann, was Sie auf diesem Computer können.</translation>
    </message>
    <message>
        <source>It would write to another folder than the document&apos;s: {names}.</source>
        <translation type="unfinished">Es würde in einen anderen Ordner als den des Dokuments schreiben: {names}.</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation type="unfinished">JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Keep {} Steps</source>
        <translation type="unfinished">{} Schritte behalten</translation>
    </message>
    <message>
        <source>Keeps the change &apos;{}&apos; to &apos;{}&apos; as one step that can be undone.</source>
        <translation type="unfinished">Behält die Änderung „{}“ an „{}“ als einen Schritt, der rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>Key of the server on this computer</source>
        <translation type="unfinished">Schlüssel des Servers auf diesem Computer</translation>
    </message>
    <message>
        <source>Keyring of the operating system: {}</source>
        <translation type="unfinished">Schlüsselbund des Betriebssystems: {}</translation>
    </message>
    <message>
        <source>Keys are never in such a file.</source>
        <translation type="unfinished">Schlüssel stehen nie in einer solchen Datei.</translation>
    </message>
    <message>
        <source>Last command from: {}</source>
        <translation type="unfinished">Letzter Befehl von: {}</translation>
    </message>
    <message>
        <source>Leave {}</source>
        <translation type="unfinished">{} belassen</translation>
    </message>
    <message>
        <source>Lets commands of this kind run in this document until you disconnect</source>
        <translation type="unfinished">Lässt Befehle dieser Art in diesem Dokument laufen, bis Sie trennen</translation>
    </message>
    <message>
        <source>Lets commands turn the view, select and change the tab until you do so yourself</source>
        <translation type="unfinished">Lässt Befehle die Ansicht drehen, auswählen und den Reiter wechseln, bis Sie es selbst tun</translation>
    </message>
    <message>
        <source>Lets this command run</source>
        <translation type="unfinished">Lässt diesen Befehl laufen</translation>
    </message>
    <message>
        <source>Lists the copies of all documents, open or not</source>
        <translation type="unfinished">Listet die Kopien aller Dokumente auf, ob offen oder nicht</translation>
    </message>
    <message>
        <source>Lists what has changed since the chosen copy</source>
        <translation type="unfinished">Listet auf, was sich seit der gewählten Kopie geändert hat</translation>
    </message>
    <message>
        <source>Lists what would be undone, and then undoes exactly that</source>
        <translation type="unfinished">Listet auf, was rückgängig gemacht würde, und macht dann genau das rückgängig</translation>
    </message>
    <message>
        <source>Log of the assistant&apos;s co&amp;mmands</source>
        <translation type="unfinished">Protokoll der Be&amp;fehle des Assistenten</translation>
    </message>
    <message>
        <source>Look through both pages. Nothing is stored before you confirm.</source>
        <translation type="unfinished">Sehen Sie beide Seiten durch. OK oder Anwenden speichert sie.</translation>
    </message>
    <message>
        <source>Looking for the local server…</source>
        <translation type="unfinished">Der lokale Server wird gesucht…</translation>
    </message>
    <message>
        <source>Made since: {count}</source>
        <translation type="unfinished">Seitdem erstellt: {count}</translation>
    </message>
    <message>
        <source>Make, change and delete objects in every open document, also yours; open, save, import and export files in the documents&apos; folders, in your home folder without its hidden folders, and in the folder for temporary files, or instead in the folders that you name in the preferences. You are asked before it changes or deletes what it did not make, loses unsaved work, replaces a file, saves your document to another file, writes elsewhere than beside the document, opens a file that runs other add-ons&apos; code, restores or deletes a snapshot, or goes over your own undo steps. You may choose to be asked before every change, never, or to let it only look.</source>
        <translation type="unfinished">Objekte in jedem offenen Dokument erstellen, ändern und löschen, auch Ihre; Dateien öffnen, speichern, importieren und exportieren: in den Ordnern der Dokumente, in Ihrem persönlichen Ordner ohne dessen versteckte Ordner und im Ordner für temporäre Dateien, oder stattdessen in den Ordnern, die Sie in den Einstellungen nennen. Sie werden gefragt, bevor er ändert oder löscht, was er nicht erstellt hat, nicht gespeicherte Arbeit verliert, eine Datei ersetzt, Ihr Dokument in einer anderen Datei speichert, anderswo als neben das Dokument schreibt, eine Datei öffnet, die Code anderer Addons ausführt, eine Momentaufnahme wiederherstellt oder löscht oder über Ihre eigenen Rückgängig-Schritte hinweggeht. Sie können wählen, vor jeder Änderung oder nie gefragt zu werden oder ihn nur ansehen zu lassen.</translation>
    </message>
    <message>
        <source>Makes the document what it was, as one undo step; first compare it</source>
        <translation type="unfinished">Macht das Dokument zu dem, was es war, als ein Rückgängig-Schritt; vergleichen Sie zuerst</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished">Markdown (*.md)</translation>
    </message>
    <message>
        <source>May contain paths of files and names of this computer. Contains no keys.</source>
        <translation type="unfinished">Kann Dateipfade und Namen dieses Computers enthalten. Enthält keine Schlüssel.</translation>
    </message>
    <message>
        <source>Missing Python Package</source>
        <translation type="unfinished">Fehlendes Python-Paket</translation>
    </message>
    <message>
        <source>My Server</source>
        <translation type="unfinished">Mein Server</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Name</translation>
    </message>
    <message>
        <source>Needs Attention</source>
        <translation type="unfinished">Braucht Sie</translation>
    </message>
    <message>
        <source>Needs a key of the hosted server</source>
        <translation type="unfinished">Braucht einen Schlüssel des gehosteten Servers</translation>
    </message>
    <message>
        <source>No API key is set. Enter it in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">Es ist kein API-Schlüssel festgelegt. Geben Sie ihn unter Bearbeiten &gt; Einstellungen &gt; Conjure ein.</translation>
    </message>
    <message>
        <source>No Python program was found to run pip with.</source>
        <translation type="unfinished">Es wurde kein Python-Programm gefunden, um pip auszuführen.</translation>
    </message>
    <message>
        <source>No computer named &apos;{name}&apos; is known. Check the spelling of the server address, and that this computer is online.</source>
        <translation type="unfinished">Ein Computer namens „{name}“ ist nicht bekannt. Prüfen Sie die Schreibweise der Serveradresse und ob dieser Computer online ist.</translation>
    </message>
    <message>
        <source>No copy was made before: it would have taken over a second, or could not be written.</source>
        <translation type="unfinished">Zuvor wurde keine Kopie erstellt: Es hätte über eine Sekunde gedauert, oder sie konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>No document is open, so there is nothing to copy.</source>
        <translation type="unfinished">Es ist kein Dokument offen, also gibt es nichts zu kopieren.</translation>
    </message>
    <message>
        <source>No document is open, so there is nothing to undo.</source>
        <translation type="unfinished">Es ist kein Dokument offen, also gibt es nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>No document is open.</source>
        <translation type="unfinished">Es ist kein Dokument offen.</translation>
    </message>
    <message>
        <source>No encrypted connection to {server} could be agreed on, so no key was sent. Check the port, or ask whoever runs the server.</source>
        <translation type="unfinished">Mit {server} kam keine verschlüsselte Verbindung zustande, daher wurde kein Schlüssel gesendet. Prüfen Sie den Port oder fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>No key was made yet; &apos;conjure start&apos; in a terminal makes one.</source>
        <translation type="unfinished">Es gibt noch keinen Schlüssel; „conjure start“ in einem Terminal erstellt einen.</translation>
    </message>
    <message>
        <source>No local server is running on this computer yet. It starts with your assistant, or by Start Local Server in the menu of Conjure&apos;s indicator in the status bar.</source>
        <translation type="unfinished">Auf diesem Computer läuft noch kein lokaler Server. Er startet mit Ihrem Assistenten oder durch „Lokalen Server starten“ im Menü der Conjure-Anzeige in der Statusleiste.</translation>
    </message>
    <message>
        <source>No local server is running.</source>
        <translation type="unfinished">Es läuft kein lokaler Server.</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation type="unfinished">Nicht mehr</translation>
    </message>
    <message>
        <source>No object differs from this copy; colors are restored, but not compared.</source>
        <translation type="unfinished">Kein Objekt weicht von dieser Kopie ab; Farben werden wiederhergestellt, aber nicht verglichen.</translation>
    </message>
    <message>
        <source>No preview: to try it may take long.</source>
        <translation type="unfinished">Keine Vorschau: Ein Versuch könnte lange dauern.</translation>
    </message>
    <message>
        <source>No preview: to try it would end what you can redo.</source>
        <translation type="unfinished">Keine Vorschau: Ein Versuch würde beenden, was Sie wiederholen können.</translation>
    </message>
    <message>
        <source>No server address is set. Enter it in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">Es ist keine Serveradresse festgelegt. Geben Sie sie unter Bearbeiten &gt; Einstellungen &gt; Conjure ein.</translation>
    </message>
    <message>
        <source>No server is running at {server}. Check the address and its port, or ask whoever runs the server.</source>
        <translation type="unfinished">Unter {server} läuft kein Server. Prüfen Sie Adresse und Port oder fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>No server is running at {server}. Start it, for example with &apos;conjure start&apos; in a terminal.</source>
        <translation type="unfinished">Unter {server} läuft kein Server. Starten Sie ihn, zum Beispiel mit „conjure start“ in einem Terminal.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished">Nr.</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts has issued the certificate of {server}, so no key was sent. Ask whoever runs the server, or have your company&apos;s certificates installed.</source>
        <translation type="unfinished">Das Zertifikat von {server} hat niemand ausgestellt, dem dieser Computer vertraut, daher wurde kein Schlüssel gesendet. Fragen Sie den Betreiber des Servers oder lassen Sie die Zertifikate Ihrer Firma installieren.</translation>
    </message>
    <message>
        <source>None before you choose one: until then Conjure looks up no name and opens no connection. Later it connects when you choose Connect, or when FreeCAD starts if you switch that on.</source>
        <translation type="unfinished">Mit keinem, bevor Sie einen wählen: Bis dahin schlägt Conjure keinen Namen nach und öffnet keine Verbindung. Später verbindet es, wenn Sie Verbinden wählen, oder beim Start von FreeCAD, falls Sie das einschalten.</translation>
    </message>
    <message>
        <source>None was made before command {number}: it would have taken over a second, or could not be written.</source>
        <translation type="unfinished">Vor Befehl {number} wurde keine erstellt: Es hätte über eine Sekunde gedauert, oder sie konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation type="unfinished">Nicht verbunden.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished">Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Nothing can be undone in &apos;{}&apos;.</source>
        <translation type="unfinished">In „{}“ kann nichts rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Nothing new starts until you choose Go On.</source>
        <translation type="unfinished">Nichts Neues beginnt, bis Sie Fortfahren wählen.</translation>
    </message>
    <message>
        <source>Nothing of it remains, but it ended what you could redo.</source>
        <translation type="unfinished">Nichts davon bleibt, aber was Sie wiederholen konnten, ist damit verloren.</translation>
    </message>
    <message>
        <source>Objects in the file may run code that is not FreeCAD&apos;s own: {names}.</source>
        <translation type="unfinished">Objekte in der Datei können Code ausführen, der nicht von FreeCAD stammt: {names}.</translation>
    </message>
    <message>
        <source>Objects since this copy: {made} made, {changed} changed, {deleted} deleted.</source>
        <translation type="unfinished">Objekte seit dieser Kopie: {made} erstellt, {changed} geändert, {deleted} gelöscht.</translation>
    </message>
    <message>
        <source>Open &amp;Beside</source>
        <translation type="unfinished">&amp;Daneben öffnen</translation>
    </message>
    <message>
        <source>Open Preferences…</source>
        <translation type="unfinished">Einstellungen öffnen…</translation>
    </message>
    <message>
        <source>Opens the chosen copy as another document</source>
        <translation type="unfinished">Öffnet die gewählte Kopie als weiteres Dokument</translation>
    </message>
    <message>
        <source>Other steps would be undone by now; nothing was undone.</source>
        <translation type="unfinished">Inzwischen würden andere Schritte rückgängig gemacht; es wurde nichts rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Pause lets nothing new start, Stop also cancels what waits, and Disconnect ends the connection. What FreeCAD is computing ends first. Each command is one step of FreeCAD&apos;s undo. Files that were written, and documents that were closed, do not come back by undo.</source>
        <translation type="unfinished">Pause lässt nichts Neues beginnen, Anhalten bricht auch ab, was wartet, und Trennen beendet die Verbindung. Was FreeCAD gerade berechnet, endet zuerst. Jeder Befehl ist ein Schritt in FreeCADs Rückgängig. Geschriebene Dateien und geschlossene Dokumente kommen durch Rückgängig nicht zurück.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished">Pausiert</translation>
    </message>
    <message>
        <source>Press Connect to choose a server first.</source>
        <translation type="unfinished">Drücken Sie Verbinden, um zuerst einen Server zu wählen.</translation>
    </message>
    <message>
        <source>Put this entry into the program&apos;s file, and start the program again. In a terminal, &apos;conjure setup NAME&apos; does the same and keeps all else.</source>
        <translation type="unfinished">Fügen Sie diesen Eintrag in die Datei des Programms ein und starten Sie das Programm neu. In einem Terminal macht „conjure setup NAME“ dasselbe und behält alles andere.</translation>
    </message>
    <message>
        <source>Questions are commands that only read</source>
        <translation type="unfinished">Fragen sind Befehle, die nur lesen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished">&amp;Entfernen</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation type="unfinished">Verbinde erneut…</translation>
    </message>
    <message>
        <source>Redo brings it back.</source>
        <translation type="unfinished">Wiederholen bringt es zurück.</translation>
    </message>
    <message>
        <source>Redo brings them back.</source>
        <translation type="unfinished">Wiederholen bringt sie zurück.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished">Ablehnen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished">Abgelehnt</translation>
    </message>
    <message>
        <source>Refused in {} s</source>
        <translation type="unfinished">Abgelehnt in {} s</translation>
    </message>
    <message>
        <source>Reply:</source>
        <translation type="unfinished">Antwort:</translation>
    </message>
    <message>
        <source>Request and reply are kept no longer.</source>
        <translation type="unfinished">Anfrage und Antwort sind nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Request:</source>
        <translation type="unfinished">Anfrage:</translation>
    </message>
    <message>
        <source>Restoring &apos;{document}&apos;…</source>
        <translation type="unfinished">„{document}“ wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Revea&amp;l</source>
        <translation type="unfinished">An&amp;zeigen</translation>
    </message>
    <message>
        <source>Round trip: {} ms</source>
        <translation type="unfinished">Hin und zurück: {} ms</translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished">Läuft</translation>
    </message>
    <message>
        <source>S&amp;ettings and the id of this installation</source>
        <translation type="unfinished">E&amp;instellungen und Kennung dieser Installation</translation>
    </message>
    <message>
        <source>Scripts On</source>
        <translation type="unfinished">Skripte an</translation>
    </message>
    <message>
        <source>Scripts are allowed: they can do all that you can.</source>
        <translation type="unfinished">Skripte sind erlaubt: Sie können alles, was Sie können.</translation>
    </message>
    <message>
        <source>Scripts are off. If you allow them in the preferences, you are asked before each, unless you choose never to be asked or CONJURE_ALLOW_SCRIPTS=1 is set. A script is Python code, which can do whatever you can do on this computer: read, change and delete files, and send them elsewhere.</source>
        <translation type="unfinished">Skripte sind aus. Wenn Sie sie in den Einstellungen erlauben, werden Sie vor jedem gefragt, außer Sie haben gewählt, nie gefragt zu werden, oder CONJURE_ALLOW_SCRIPTS=1 ist gesetzt. Ein Skript ist Python-Code, der alles kann, was Sie auf diesem Computer können: Dateien lesen, ändern, löschen und anderswohin senden.</translation>
    </message>
    <message>
        <source>Search commands and objects</source>
        <translation type="unfinished">Befehle und Objekte suchen</translation>
    </message>
    <message>
        <source>Selects what the chosen commands made and changed</source>
        <translation type="unfinished">Wählt aus, was die gewählten Befehle erstellt und geändert haben</translation>
    </message>
    <message>
        <source>Send the key &amp;in the address</source>
        <translation type="unfinished">Schlüssel &amp;in der Adresse senden</translation>
    </message>
    <message>
        <source>Serv&amp;er</source>
        <translation type="unfinished">&amp;Server</translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished">Server</translation>
    </message>
    <message>
        <source>Server: {}</source>
        <translation type="unfinished">Server: {}</translation>
    </message>
    <message>
        <source>Set by environment variables and not to be changed here: {}</source>
        <translation type="unfinished">Durch Umgebungsvariablen festgelegt und hier nicht zu ändern: {}</translation>
    </message>
    <message>
        <source>Set by the environment variable {}</source>
        <translation type="unfinished">Durch die Umgebungsvariable {} festgelegt</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation type="unfinished">Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>Settings in a File</source>
        <translation type="unfinished">Einstellungen in einer Datei</translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished">Anzeigen</translation>
    </message>
    <message>
        <source>Show &apos;{}&apos;</source>
        <translation type="unfinished">„{}“ anzeigen</translation>
    </message>
    <message>
        <source>Show the &amp;Key</source>
        <translation type="unfinished">Schlüssel an&amp;zeigen</translation>
    </message>
    <message>
        <source>Shows request, reply and error</source>
        <translation type="unfinished">Zeigt Anfrage, Antwort und Fehler</translation>
    </message>
    <message>
        <source>Shows the copy of the document from before a step that cannot be undone any more</source>
        <translation type="unfinished">Zeigt die Kopie des Dokuments von vor einem Schritt, der nicht mehr rückgängig gemacht werden kann</translation>
    </message>
    <message>
        <source>Shows the key for as long as it is held</source>
        <translation type="unfinished">Zeigt den Schlüssel, solange gedrückt wird</translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished">Größe</translation>
    </message>
    <message>
        <source>Snapshot, kept until deleted</source>
        <translation type="unfinished">Momentaufnahme, bleibt bis zum Löschen</translation>
    </message>
    <message>
        <source>Space for checkpoin&amp;ts:</source>
        <translation type="unfinished">Platz für Si&amp;cherungspunkte:</translation>
    </message>
    <message>
        <source>Space for sna&amp;pshots:</source>
        <translation type="unfinished">Platz für &amp;Momentaufnahmen:</translation>
    </message>
    <message>
        <source>St&amp;art Local Server</source>
        <translation type="unfinished">Lokalen Server st&amp;arten</translation>
    </message>
    <message>
        <source>St&amp;op Local Server</source>
        <translation type="unfinished">L&amp;okalen Server beenden</translation>
    </message>
    <message>
        <source>Start &amp;Local Server</source>
        <translation type="unfinished">&amp;Lokalen Server starten</translation>
    </message>
    <message>
        <source>Starts it by &apos;conjure start&apos;; it outlives this FreeCAD</source>
        <translation type="unfinished">Startet ihn durch „conjure start“; er überdauert dieses FreeCAD</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">Status</translation>
    </message>
    <message>
        <source>Steps that would be undone</source>
        <translation type="unfinished">Schritte, die rückgängig gemacht würden</translation>
    </message>
    <message>
        <source>Stop Computation</source>
        <translation type="unfinished">Berechnung anhalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished">Angehalten</translation>
    </message>
    <message>
        <source>Stops what is computed for the assistant&apos;s command; nothing of the command remains, and the assistant is told that you stopped it.</source>
        <translation type="unfinished">Hält an, was für den Befehl des Assistenten berechnet wird; vom Befehl bleibt nichts, und der Assistent erfährt, dass Sie angehalten haben.</translation>
    </message>
    <message>
        <source>Takes back this command and leaves the later ones, where that is exact</source>
        <translation type="unfinished">Nimmt diesen Befehl zurück und belässt die späteren, wo das exakt möglich ist</translation>
    </message>
    <message>
        <source>Takes effect at once, also for FreeCADs without a window</source>
        <translation type="unfinished">Wirkt sofort, auch für FreeCADs ohne Fenster</translation>
    </message>
    <message>
        <source>Takes this server from the list</source>
        <translation type="unfinished">Nimmt diesen Server aus der Liste</translation>
    </message>
    <message>
        <source>The API key contains characters that no API key has. Enter it again.</source>
        <translation type="unfinished">Der API-Schlüssel enthält Zeichen, die kein API-Schlüssel hat. Geben Sie ihn erneut ein.</translation>
    </message>
    <message>
        <source>The Python package &apos;websocket-client&apos; is missing, so Conjure cannot connect. Install it with the button in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">Das Python-Paket „websocket-client“ fehlt, daher kann Conjure nicht verbinden. Installieren Sie es mit der Schaltfläche unter Bearbeiten &gt; Einstellungen &gt; Conjure.</translation>
    </message>
    <message>
        <source>The assistant asks for permission</source>
        <translation type="unfinished">Der Assistent bittet um Erlaubnis</translation>
    </message>
    <message>
        <source>The assistant asks for your permission.</source>
        <translation type="unfinished">Der Assistent bittet um Ihre Erlaubnis.</translation>
    </message>
    <message>
        <source>The assistant wants to: {}</source>
        <translation type="unfinished">Der Assistent bittet um: {}</translation>
    </message>
    <message>
        <source>The certificate of {server} has expired, so no key was sent. Check the date of this computer, or ask whoever runs the server to renew it.</source>
        <translation type="unfinished">Das Zertifikat von {server} ist abgelaufen, daher wurde kein Schlüssel gesendet. Prüfen Sie das Datum dieses Computers oder bitten Sie den Betreiber des Servers, es zu erneuern.</translation>
    </message>
    <message>
        <source>The certificate of {server} is not valid yet, so no key was sent. Check the date of this computer.</source>
        <translation type="unfinished">Das Zertifikat von {server} ist noch nicht gültig, daher wurde kein Schlüssel gesendet. Prüfen Sie das Datum dieses Computers.</translation>
    </message>
    <message>
        <source>The certificate of {server} is not valid, so no key was sent. Ask whoever runs the server.</source>
        <translation type="unfinished">Das Zertifikat von {server} ist nicht gültig, daher wurde kein Schlüssel gesendet. Fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The certificate that {server} shows belongs to another name, so no key was sent. Use the name that the certificate was made for.</source>
        <translation type="unfinished">Das Zertifikat, das {server} zeigt, gehört zu einem anderen Namen, daher wurde kein Schlüssel gesendet. Verwenden Sie den Namen, für den das Zertifikat ausgestellt wurde.</translation>
    </message>
    <message>
        <source>The change &apos;{name}&apos; to &apos;{document}&apos; was left unfinished.</source>
        <translation type="unfinished">Die Änderung „{name}“ an „{document}“ blieb unfertig.</translation>
    </message>
    <message>
        <source>The connection failed inside Conjure; the log says where. Press Connect to try again.</source>
        <translation type="unfinished">Die Verbindung scheiterte in Conjure selbst; das Protokoll sagt, wo. Drücken Sie Verbinden, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>The connection to {name} would not be encrypted. Let the address begin with wss://, or allow unencrypted connections to other computers in the preferences.</source>
        <translation type="unfinished">Die Verbindung zu {name} wäre nicht verschlüsselt. Lassen Sie die Adresse mit wss:// beginnen oder erlauben Sie in den Einstellungen unverschlüsselte Verbindungen zu anderen Computern.</translation>
    </message>
    <message>
        <source>The connection to {server} was lost. Conjure comes back by itself.</source>
        <translation type="unfinished">Die Verbindung zu {server} ging verloren. Conjure kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>The copy cannot be used. {problem}</source>
        <translation type="unfinished">Die Kopie kann nicht verwendet werden. {problem}</translation>
    </message>
    <message>
        <source>The copy is not there any more.</source>
        <translation type="unfinished">Die Kopie ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The copy of {time} is deleted.</source>
        <translation type="unfinished">Die Kopie von {time} ist gelöscht.</translation>
    </message>
    <message>
        <source>The copy of {time} is open as &apos;{document}&apos;, which has no file yet.</source>
        <translation type="unfinished">Die Kopie von {time} ist als „{document}“ offen, das noch keine Datei hat.</translation>
    </message>
    <message>
        <source>The document has changed since you compared it.</source>
        <translation type="unfinished">Das Dokument hat sich geändert, seit Sie es verglichen haben.</translation>
    </message>
    <message>
        <source>The document would become what it was at the snapshot {names}.</source>
        <translation type="unfinished">Das Dokument würde zu dem, was es bei der Momentaufnahme {names} war.</translation>
    </message>
    <message>
        <source>The environment variable {detail} has a value that cannot be used. Correct it, and start FreeCAD again.</source>
        <translation type="unfinished">Die Umgebungsvariable {detail} hat einen unbrauchbaren Wert. Berichtigen Sie ihn und starten Sie FreeCAD neu.</translation>
    </message>
    <message>
        <source>The id under which the server knows this installation</source>
        <translation type="unfinished">Die Kennung, unter der der Server diese Installation kennt</translation>
    </message>
    <message>
        <source>The key could not be stored: {}</source>
        <translation type="unfinished">Der Schlüssel konnte nicht gespeichert werden: {}</translation>
    </message>
    <message>
        <source>The key is kept in a file that only your user account can read.</source>
        <translation type="unfinished">Der Schlüssel liegt in einer Datei, die nur Ihr Benutzerkonto lesen kann.</translation>
    </message>
    <message>
        <source>The key is kept in the keyring of your operating system.</source>
        <translation type="unfinished">Der Schlüssel liegt im Schlüsselbund Ihres Betriebssystems.</translation>
    </message>
    <message>
        <source>The last step in &apos;{}&apos; is yours: &apos;{}&apos;. Undo it before the assistant&apos;s.</source>
        <translation type="unfinished">Der letzte Schritt in „{}“ ist Ihrer: „{}“. Machen Sie ihn vor dem des Assistenten rückgängig.</translation>
    </message>
    <message>
        <source>The local server has ended. Its last words:</source>
        <translation type="unfinished">Der lokale Server hat geendet. Seine letzten Meldungen:</translation>
    </message>
    <message>
        <source>The local server is being ended…</source>
        <translation type="unfinished">Der lokale Server wird beendet…</translation>
    </message>
    <message>
        <source>The local server is being started…</source>
        <translation type="unfinished">Der lokale Server wird gestartet…</translation>
    </message>
    <message>
        <source>The local server runs, version {}.</source>
        <translation type="unfinished">Der lokale Server läuft, Version {}.</translation>
    </message>
    <message>
        <source>The oldest is dropped where another does not fit</source>
        <translation type="unfinished">Die älteste entfällt, wo eine weitere nicht passt</translation>
    </message>
    <message>
        <source>The package was installed. Conjure can connect now.</source>
        <translation type="unfinished">Das Paket wurde installiert. Conjure kann jetzt verbinden.</translation>
    </message>
    <message>
        <source>The package was installed; restart FreeCAD to use it.</source>
        <translation type="unfinished">Das Paket wurde installiert; starten Sie FreeCAD neu, um es zu verwenden.</translation>
    </message>
    <message>
        <source>The program &apos;conjure&apos; is asked…</source>
        <translation type="unfinished">Das Programm „conjure“ wird gefragt…</translation>
    </message>
    <message>
        <source>The program &apos;conjure&apos; was not found on this computer. Install it in a terminal: pipx install conjure-freecad</source>
        <translation type="unfinished">Das Programm „conjure“ wurde auf diesem Computer nicht gefunden. Installieren Sie es in einem Terminal: pipx install conjure-freecad</translation>
    </message>
    <message>
        <source>The proxy does not let the connection to {server} through. Check the proxy settings of this computer.</source>
        <translation type="unfinished">Der Proxy lässt die Verbindung zu {server} nicht durch. Prüfen Sie die Proxy-Einstellungen dieses Computers.</translation>
    </message>
    <message>
        <source>The script</source>
        <translation type="unfinished">Das Skript</translation>
    </message>
    <message>
        <source>The server address does not begin as it has to. Let it begin with wss://, or with ws:// for a server on this computer.</source>
        <translation type="unfinished">Die Serveradresse beginnt nicht, wie sie muss. Lassen Sie sie mit wss:// beginnen oder, für einen Server auf diesem Computer, mit ws://.</translation>
    </message>
    <message>
        <source>The server address holds a key or a password. Put the key into the field for the key.</source>
        <translation type="unfinished">Die Serveradresse enthält einen Schlüssel oder ein Passwort. Geben Sie den Schlüssel in das Feld für den Schlüssel ein.</translation>
    </message>
    <message>
        <source>The server address is not a valid address: {detail}. Correct it in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">Die Serveradresse ist keine gültige Adresse: {detail}. Berichtigen Sie sie unter Bearbeiten &gt; Einstellungen &gt; Conjure.</translation>
    </message>
    <message>
        <source>The server can be reached and accepts the key.</source>
        <translation type="unfinished">Der Server ist erreichbar und nimmt den Schlüssel an.</translation>
    </message>
    <message>
        <source>The server can be reached, but it refuses the API key.</source>
        <translation type="unfinished">Der Server ist erreichbar, lehnt aber den API-Schlüssel ab.</translation>
    </message>
    <message>
        <source>The server does not answer to the name &apos;{name}&apos;. Use its number address, or start it with --allow-host {name}.</source>
        <translation type="unfinished">Der Server antwortet nicht auf den Namen „{name}“. Verwenden Sie seine Zahlenadresse oder starten Sie ihn mit --allow-host {name}.</translation>
    </message>
    <message>
        <source>The server refused the API key. Correct it in Edit &gt; Preferences &gt; Conjure, then connect again.</source>
        <translation type="unfinished">Der Server hat den API-Schlüssel abgelehnt. Berichtigen Sie ihn unter Bearbeiten &gt; Einstellungen &gt; Conjure und verbinden Sie dann erneut.</translation>
    </message>
    <message>
        <source>The server said: {}</source>
        <translation type="unfinished">Der Server sagte: {}</translation>
    </message>
    <message>
        <source>The transcript could not be written: {}</source>
        <translation type="unfinished">Das Protokoll konnte nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>The value of &apos;{}&apos; in this file cannot be used.</source>
        <translation type="unfinished">Der Wert von „{}“ in dieser Datei kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>These steps would be undone, the first one first.</source>
        <translation type="unfinished">Diese Schritte würden rückgängig gemacht, der erste zuerst.</translation>
    </message>
    <message>
        <source>This Computer</source>
        <translation type="unfinished">Dieser Computer</translation>
    </message>
    <message>
        <source>This Computer: the server is a program on this computer, and all of it stays here up to the assistant, which may send on what it is told.</source>
        <translation type="unfinished">Dieser Computer: Der Server ist ein Programm auf diesem Computer, und alles bleibt hier, bis auf den Assistenten, der weitersenden kann, was er erfährt.</translation>
    </message>
    <message>
        <source>This FreeCAD</source>
        <translation type="unfinished">Dieses FreeCAD</translation>
    </message>
    <message>
        <source>This computer has no network connection to {server}. Check the network.</source>
        <translation type="unfinished">Dieser Computer hat keine Netzwerkverbindung zu {server}. Prüfen Sie das Netzwerk.</translation>
    </message>
    <message>
        <source>This could not be removed:</source>
        <translation type="unfinished">Das konnte nicht entfernt werden:</translation>
    </message>
    <message>
        <source>This file holds no settings of Conjure.</source>
        <translation type="unfinished">Diese Datei enthält keine Einstellungen von Conjure.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">Zeit</translation>
    </message>
    <message>
        <source>Told to the assistant:</source>
        <translation type="unfinished">Dem Assistenten gesagt:</translation>
    </message>
    <message>
        <source>Trying again in {} s.</source>
        <translation type="unfinished">Neuer Versuch in {} s.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation type="unfinished">Neuer Versuch läuft.</translation>
    </message>
    <message>
        <source>Trying {} …</source>
        <translation type="unfinished">Versuche {} …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Rückgängig</translation>
    </message>
    <message>
        <source>Undo does not bring it back.</source>
        <translation type="unfinished">Rückgängig bringt es nicht zurück.</translation>
    </message>
    <message>
        <source>Undo steps are dropped.</source>
        <translation type="unfinished">Rückgängig-Schritte entfallen.</translation>
    </message>
    <message>
        <source>Undo to Here</source>
        <translation type="unfinished">Rückgängig bis hier</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished">Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undone: {}.</source>
        <translation type="unfinished">Rückgängig gemacht: {}.</translation>
    </message>
    <message>
        <source>Unfinished: {}</source>
        <translation type="unfinished">Unfertig: {}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished">Wartet</translation>
    </message>
    <message>
        <source>Waiting for You</source>
        <translation type="unfinished">Wartet auf Sie</translation>
    </message>
    <message>
        <source>Waiting or running</source>
        <translation type="unfinished">Wartend oder laufend</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished">Warnungen</translation>
    </message>
    <message>
        <source>What Conjure does</source>
        <translation type="unfinished">Was Conjure tut</translation>
    </message>
    <message>
        <source>What Conjure does, sends and may do</source>
        <translation type="unfinished">Was Conjure tut, sendet und darf</translation>
    </message>
    <message>
        <source>What an Assistant May Do</source>
        <translation type="unfinished">Was ein Assistent darf</translation>
    </message>
    <message>
        <source>What an assistant may do</source>
        <translation type="unfinished">Was ein Assistent darf</translation>
    </message>
    <message>
        <source>What answers at {server} is not a Conjure server. Check the address and its port.</source>
        <translation type="unfinished">Was unter {server} antwortet, ist kein Conjure-Server. Prüfen Sie Adresse und Port.</translation>
    </message>
    <message>
        <source>What does not fit is refused; none is dropped by itself</source>
        <translation type="unfinished">Was nicht passt, wird abgelehnt; keine entfällt von selbst</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation type="unfinished">Was gesendet wird</translation>
    </message>
    <message>
        <source>What it sends is refused until you choose Go On.</source>
        <translation type="unfinished">Was er sendet, wird abgelehnt, bis Sie Fortfahren wählen.</translation>
    </message>
    <message>
        <source>What the assistant is told if you refuse</source>
        <translation type="unfinished">Was dem Assistenten bei einer Ablehnung gesagt wird</translation>
    </message>
    <message>
        <source>When the connection opens: your key, an id of this installation, the name that you gave this FreeCAD, the number and the start of its process, whether it has a window, the versions of Conjure and FreeCAD, the list of commands, and your open documents: name, label, the name of the file without folders, and a number that counts changes.</source>
        <translation type="unfinished">Beim Öffnen der Verbindung: Ihr Schlüssel, eine Kennung dieser Installation, der Name, den Sie diesem FreeCAD gegeben haben, Nummer und Beginn seines Prozesses, ob es ein Fenster hat, die Versionen von Conjure und FreeCAD, die Liste der Befehle und Ihre offenen Dokumente: Name, Bezeichnung, Dateiname ohne Ordner und eine Zahl, die Änderungen zählt.</translation>
    </message>
    <message>
        <source>Which server it connects to</source>
        <translation type="unfinished">Mit welchem Server es verbindet</translation>
    </message>
    <message>
        <source>While it is open: a heartbeat every 25 seconds, and the result of each command: names, types, sizes and positions of objects, the paths of your open documents, and a picture if the command asks for one. Some servers are also told when you open, close, rename or activate a document, and at most twice a second that one has changed, but not what.</source>
        <translation type="unfinished">Solange sie offen ist: alle 25 Sekunden ein Lebenszeichen und das Ergebnis jedes Befehls: Namen, Typen, Größen und Lagen von Objekten, die Pfade Ihrer offenen Dokumente und ein Bild, wenn der Befehl eines verlangt. Manche Server erfahren auch, wann Sie ein Dokument öffnen, schließen, umbenennen oder aktivieren, und höchstens zweimal je Sekunde, dass sich eines geändert hat, aber nicht was.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished">Wer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">Warum</translation>
    </message>
    <message numerus="yes">
        <source>With %n later</source>
        <comment>With 1 later</comment>
        <translation type="unfinished">
            <numerusform>Mit einem späteren</numerusform>
            <numerusform>Mit %n späteren</numerusform>
        </translation>
    </message>
    <message>
        <source>With a ws:// address everybody on the way can read the key and the model</source>
        <translation type="unfinished">Mit einer ws://-Adresse kann jeder auf dem Weg den Schlüssel und das Modell lesen</translation>
    </message>
    <message>
        <source>With {later} later, {yours} of them yours</source>
        <translation type="unfinished">Mit {later} späteren, davon {yours} Ihre</translation>
    </message>
    <message>
        <source>Withdraw: {}</source>
        <translation type="unfinished">Zurückziehen: {}</translation>
    </message>
    <message>
        <source>Without any: the document&apos;s folder, your home without its hidden folders, and the folder for temporary files.</source>
        <translation type="unfinished">Ohne Angabe: der Ordner des Dokuments, Ihr persönlicher Ordner ohne dessen versteckte Ordner und der Ordner für temporäre Dateien.</translation>
    </message>
    <message>
        <source>Without questions</source>
        <translation type="unfinished">Ohne Fragen</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished">Arbeitet…</translation>
    </message>
    <message>
        <source>Write to other folders for &apos;{document}&apos;</source>
        <translation type="unfinished">In andere Ordner schreiben für „{document}“</translation>
    </message>
    <message>
        <source>Writes the shown commands to a file; it may contain paths</source>
        <translation type="unfinished">Schreibt die angezeigten Befehle in eine Datei; sie kann Pfade enthalten</translation>
    </message>
    <message>
        <source>Written to {}, without keys.</source>
        <translation type="unfinished">Geschrieben nach {}, ohne Schlüssel.</translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished">Sie</translation>
    </message>
    <message>
        <source>You are editing &apos;{name}&apos;.</source>
        <translation type="unfinished">Sie bearbeiten „{name}“.</translation>
    </message>
    <message>
        <source>You are editing an entry of a list.</source>
        <translation type="unfinished">Sie bearbeiten einen Listeneintrag.</translation>
    </message>
    <message>
        <source>You are editing an object.</source>
        <translation type="unfinished">Sie bearbeiten ein Objekt.</translation>
    </message>
    <message>
        <source>You are editing the cell {name}.</source>
        <translation type="unfinished">Sie bearbeiten die Zelle {name}.</translation>
    </message>
    <message>
        <source>You are entering &apos;{name}&apos;.</source>
        <translation type="unfinished">Sie geben „{name}“ ein.</translation>
    </message>
    <message>
        <source>You are holding a mouse button down.</source>
        <translation type="unfinished">Sie halten eine Maustaste gedrückt.</translation>
    </message>
    <message>
        <source>You are moving the 3D view.</source>
        <translation type="unfinished">Sie bewegen die 3D-Ansicht.</translation>
    </message>
    <message>
        <source>You are renaming &apos;{name}&apos;.</source>
        <translation type="unfinished">Sie benennen „{name}“ um.</translation>
    </message>
    <message>
        <source>You can undo it.</source>
        <translation type="unfinished">Sie können es rückgängig machen.</translation>
    </message>
    <message>
        <source>You have paused the assistant.</source>
        <translation type="unfinished">Sie haben den Assistenten pausiert.</translation>
    </message>
    <message>
        <source>You have stopped the assistant.</source>
        <translation type="unfinished">Sie haben den Assistenten angehalten.</translation>
    </message>
    <message>
        <source>Your change &apos;{name}&apos; is not finished. First finish it.</source>
        <translation type="unfinished">Ihre Änderung „{name}“ ist nicht fertig. Schließen Sie sie zuerst ab.</translation>
    </message>
    <message>
        <source>Your change &apos;{name}&apos; to &apos;{document}&apos; is not finished.</source>
        <translation type="unfinished">Ihre Änderung „{name}“ an „{document}“ ist nicht fertig.</translation>
    </message>
    <message>
        <source>Your documents are not touched, nor is the program &apos;conjure&apos; with the local server and its key, which assistants use.</source>
        <translation type="unfinished">Ihre Dokumente bleiben unberührt, ebenso das Programm „conjure“ mit dem lokalen Server und dessen Schlüssel, die Assistenten verwenden.</translation>
    </message>
    <message>
        <source>Yours: {}</source>
        <translation type="unfinished">Ihrer: {}</translation>
    </message>
    <message>
        <source>answer at the top of the 3D view</source>
        <translation type="unfinished">antworten Sie oben in der 3D-Ansicht</translation>
    </message>
    <message>
        <source>cannot be stored: {}</source>
        <translation type="unfinished">kann nicht gespeichert werden: {}</translation>
    </message>
    <message>
        <source>changes {names}</source>
        <translation type="unfinished">ändert {names}</translation>
    </message>
    <message>
        <source>checking &apos;{name}&apos;</source>
        <translation type="unfinished">„{name}“ wird geprüft</translation>
    </message>
    <message>
        <source>choose Finish It</source>
        <translation type="unfinished">wählen Sie Abschließen</translation>
    </message>
    <message>
        <source>choose Go On</source>
        <translation type="unfinished">wählen Sie Fortfahren</translation>
    </message>
    <message>
        <source>close it</source>
        <translation type="unfinished">schließen Sie das Offene</translation>
    </message>
    <message>
        <source>combining the objects in another way</source>
        <translation type="unfinished">die Objekte werden auf andere Weise verbunden</translation>
    </message>
    <message>
        <source>combining {faces} faces, for about {seconds} s in which nothing can stop it</source>
        <translation type="unfinished">{faces} Flächen werden verbunden, etwa {seconds} s lang, in denen nichts es anhalten kann</translation>
    </message>
    <message>
        <source>command {by} changed {property} of &apos;{name}&apos; since</source>
        <translation type="unfinished">Befehl {by} hat {property} von „{name}“ seitdem geändert</translation>
    </message>
    <message>
        <source>command {by} worked with &apos;{name}&apos; since</source>
        <translation type="unfinished">Befehl {by} hat seitdem mit „{name}“ gearbeitet</translation>
    </message>
    <message>
        <source>deletes {names}</source>
        <translation type="unfinished">löscht {names}</translation>
    </message>
    <message>
        <source>finish it</source>
        <translation type="unfinished">schließen Sie sie ab</translation>
    </message>
    <message>
        <source>finish or cancel it</source>
        <translation type="unfinished">beenden Sie sie oder brechen Sie sie ab</translation>
    </message>
    <message>
        <source>hides {names}</source>
        <translation type="unfinished">blendet {names} aus</translation>
    </message>
    <message>
        <source>it changed {property} of &apos;{name}&apos;, which cannot be put back alone</source>
        <translation type="unfinished">er hat {property} von „{name}“ geändert, was sich nicht allein zurücksetzen lässt</translation>
    </message>
    <message>
        <source>it deleted &apos;{name}&apos;</source>
        <translation type="unfinished">er hat „{name}“ gelöscht</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation type="unfinished">es ist kein Text</translation>
    </message>
    <message>
        <source>it is too long ago, or changed nothing</source>
        <translation type="unfinished">er liegt zu lange zurück oder hat nichts geändert</translation>
    </message>
    <message>
        <source>it is undone</source>
        <translation type="unfinished">er ist rückgängig gemacht</translation>
    </message>
    <message>
        <source>it said nothing</source>
        <translation type="unfinished">keine Meldung</translation>
    </message>
    <message>
        <source>it worked with files or ran a script</source>
        <translation type="unfinished">er hat mit Dateien gearbeitet oder ein Skript ausgeführt</translation>
    </message>
    <message>
        <source>leave the edit mode</source>
        <translation type="unfinished">verlassen Sie den Bearbeitungsmodus</translation>
    </message>
    <message>
        <source>left out until you ask for it</source>
        <translation type="unfinished">bleibt weg, bis Sie ihn verlangen</translation>
    </message>
    <message>
        <source>makes {names}</source>
        <translation type="unfinished">erstellt {names}</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">keine</translation>
    </message>
    <message>
        <source>pause for a moment</source>
        <translation type="unfinished">warten Sie einen Moment</translation>
    </message>
    <message>
        <source>pip could not be run: {}</source>
        <translation type="unfinished">pip konnte nicht ausgeführt werden: {}</translation>
    </message>
    <message>
        <source>pip could not install the package: {}</source>
        <translation type="unfinished">pip konnte das Paket nicht installieren: {}</translation>
    </message>
    <message>
        <source>preparing &apos;{name}&apos;</source>
        <translation type="unfinished">„{name}“ wird vorbereitet</translation>
    </message>
    <message>
        <source>press Enter or Esc</source>
        <translation type="unfinished">drücken Sie Enter oder Esc</translation>
    </message>
    <message>
        <source>reading &apos;{name}&apos;</source>
        <translation type="unfinished">„{name}“ wird gelesen</translation>
    </message>
    <message>
        <source>release it</source>
        <translation type="unfinished">lassen Sie sie los</translation>
    </message>
    <message>
        <source>sizes are tried beside FreeCAD</source>
        <translation type="unfinished">Größen werden neben FreeCAD probiert</translation>
    </message>
    <message>
        <source>step {number} of {count}, {title}</source>
        <translation type="unfinished">Schritt {number} von {count}, {title}</translation>
    </message>
    <message>
        <source>the hub of this computer</source>
        <translation type="unfinished">der Hub dieses Computers</translation>
    </message>
    <message>
        <source>the local server</source>
        <translation type="unfinished">der lokale Server</translation>
    </message>
    <message>
        <source>writing &apos;{name}&apos;</source>
        <translation type="unfinished">„{name}“ wird geschrieben</translation>
    </message>
    <message>
        <source>you changed {property} of &apos;{name}&apos; since</source>
        <translation type="unfinished">Sie haben {property} von „{name}“ seitdem geändert</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished">{count} weitere</translation>
    </message>
    <message>
        <source>{file}, group {group}</source>
        <translation type="unfinished">{file}, Gruppe {group}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished">{first} und {second}</translation>
    </message>
    <message>
        <source>{first}, {second} and {count} more</source>
        <translation type="unfinished">{first}, {second} und {count} weitere</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="unfinished">{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{name} (size {before} -&gt; {after})</source>
        <translation type="unfinished">{name} (Größe {before} -&gt; {after})</translation>
    </message>
    <message>
        <source>{name} (volume {before} -&gt; {after})</source>
        <translation type="unfinished">{name} (Volumen {before} -&gt; {after})</translation>
    </message>
    <message>
        <source>{name} (yours)</source>
        <translation type="unfinished">{name} (Ihres)</translation>
    </message>
    <message>
        <source>{name}: {properties}</source>
        <translation type="unfinished">{name}: {properties}</translation>
    </message>
    <message>
        <source>{problem} Open Beside opens it as another document.</source>
        <translation type="unfinished">{problem} „Daneben öffnen“ öffnet sie als weiteres Dokument.</translation>
    </message>
    <message numerus="yes">
        <source>{reasons}; and %n more reasons</source>
        <comment>{reasons}; and 1 more reason</comment>
        <translation type="unfinished">
            <numerusform>{reasons}; und ein weiterer Grund</numerusform>
            <numerusform>{reasons}; und %n weitere Gründe</numerusform>
        </translation>
    </message>
    <message>
        <source>{server} asked this FreeCAD to disconnect. Press Connect to come back.</source>
        <translation type="unfinished">{server} hat dieses FreeCAD gebeten, sich zu trennen. Drücken Sie Verbinden, um zurückzukommen.</translation>
    </message>
    <message>
        <source>{server} can be reached, but has nothing for FreeCAD at &apos;{path}&apos;. Check the end of the server address.</source>
        <translation type="unfinished">{server} ist erreichbar, hat aber unter „{path}“ nichts für FreeCAD. Prüfen Sie das Ende der Serveradresse.</translation>
    </message>
    <message>
        <source>{server} closed the connection. Conjure comes back by itself.</source>
        <translation type="unfinished">{server} hat die Verbindung geschlossen. Conjure kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>{server} does not answer. Check the address, the network and the firewall.</source>
        <translation type="unfinished">{server} antwortet nicht. Prüfen Sie Adresse, Netzwerk und Firewall.</translation>
    </message>
    <message>
        <source>{server} does not know this FreeCAD any more. Conjure registers again by itself.</source>
        <translation type="unfinished">{server} kennt dieses FreeCAD nicht mehr. Conjure meldet sich von selbst neu an.</translation>
    </message>
    <message>
        <source>{server} does not offer an encrypted connection, so no key was sent. Check the port. For a server on your own computer the address begins with ws://.</source>
        <translation type="unfinished">{server} bietet keine verschlüsselte Verbindung an, daher wurde kein Schlüssel gesendet. Prüfen Sie den Port. Für einen Server auf Ihrem eigenen Computer beginnt die Adresse mit ws://.</translation>
    </message>
    <message>
        <source>{server} is busy. Conjure comes back by itself.</source>
        <translation type="unfinished">{server} ist beschäftigt. Conjure kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>{server} is newer than this Conjure and does not fit it. Update Conjure in the Addon Manager.</source>
        <translation type="unfinished">{server} ist neuer als dieses Conjure und passt nicht dazu. Aktualisieren Sie Conjure im Addon-Manager.</translation>
    </message>
    <message>
        <source>{server} is older than this Conjure and does not fit it. Update it; &apos;conjure stop&apos; ends a local one, and the next call starts the new one.</source>
        <translation type="unfinished">{server} ist älter als dieses Conjure und passt nicht dazu. Aktualisieren Sie ihn; „conjure stop“ beendet einen lokalen, und der nächste Aufruf startet den neuen.</translation>
    </message>
    <message>
        <source>{server} only takes encrypted connections. Let the server address begin with wss://.</source>
        <translation type="unfinished">{server} nimmt nur verschlüsselte Verbindungen an. Lassen Sie die Serveradresse mit wss:// beginnen.</translation>
    </message>
    <message>
        <source>{server} starts again. Conjure comes back by itself.</source>
        <translation type="unfinished">{server} startet neu. Conjure kommt von selbst zurück.</translation>
    </message>
    <message numerus="yes">
        <source>{state} %n commands wait; {end} to let them go on.</source>
        <comment>{state} 1 command waits; {end} to let it go on.</comment>
        <translation type="unfinished">
            <numerusform>{state} Ein Befehl wartet; {end}, damit er weiterläuft.</numerusform>
            <numerusform>{state} %n Befehle warten; {end}, damit sie weiterlaufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{state} First {end}.</source>
        <translation type="unfinished">{state} Zuerst {end}.</translation>
    </message>
    <message>
        <source>{title}: {doing}; {seconds} s so far.</source>
        <translation type="unfinished">{title}: {doing}; bisher {seconds} s.</translation>
    </message>
    <message>
        <source>{words} ({sizes})</source>
        <translation type="unfinished">{words} ({sizes})</translation>
    </message>
    <message>
        <source>{words} -&gt; {result}</source>
        <translation type="unfinished">{words} -&gt; {result}</translation>
    </message>
    <message>
        <source>{words} along {path}</source>
        <translation type="unfinished">{words} entlang {path}</translation>
    </message>
    <message numerus="yes">
        <source>{words} and %n that go with it</source>
        <comment>{words} and 1 that goes with it</comment>
        <translation type="unfinished">
            <numerusform>{words} und einem, das dazugehört</numerusform>
            <numerusform>{words} und %n, die dazugehören</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} between {subject}</source>
        <translation type="unfinished">{words} zwischen {subject}</translation>
    </message>
    <message>
        <source>{words} except {kept}</source>
        <translation type="unfinished">{words} außer {kept}</translation>
    </message>
    <message>
        <source>{words} from {file}</source>
        <translation type="unfinished">{words} aus {file}</translation>
    </message>
    <message>
        <source>{words} in {subject}</source>
        <translation type="unfinished">{words} in {subject}</translation>
    </message>
    <message>
        <source>{words} of {subject}</source>
        <translation type="unfinished">{words} von {subject}</translation>
    </message>
    <message>
        <source>{words} on {place}</source>
        <translation type="unfinished">{words} auf {place}</translation>
    </message>
    <message>
        <source>{words} to {file}</source>
        <translation type="unfinished">{words} nach {file}</translation>
    </message>
    <message>
        <source>{words} to {subject}</source>
        <translation type="unfinished">{words} an {subject}</translation>
    </message>
    <message>
        <source>{words} with {tools}</source>
        <translation type="unfinished">{words} mit {tools}</translation>
    </message>
    <message>
        <source>{words} {subject}</source>
        <translation type="unfinished">{words}: {subject}</translation>
    </message>
    <message>
        <source>{words}: {settings}</source>
        <translation type="unfinished">{words} – {settings}</translation>
    </message>
    <message>
        <source>{work} since {time}. FreeCAD does not respond until it is done.</source>
        <translation type="unfinished">{work} seit {time}. FreeCAD reagiert nicht, bis das fertig ist.</translation>
    </message>
    <message>
        <source>{} (found here)</source>
        <translation type="unfinished">{} (hier gefunden)</translation>
    </message>
    <message>
        <source>{} ms</source>
        <translation type="unfinished">{} ms</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation type="unfinished">{} s</translation>
    </message>
</context>
<context>
    <name>ConjureErrors</name>
    <message>
        <source>A dry run would end what can be redone in the document: FreeCAD drops redo at the first change, also where that is taken back, and a copy to try it on is not possible.</source>
        <translation type="unfinished">Ein Probelauf würde beenden, was im Dokument wiederholt werden kann: FreeCAD verwirft das Wiederholen bei der ersten Änderung, auch wo diese zurückgenommen wird, und eine Kopie zum Ausprobieren ist nicht möglich.</translation>
    </message>
    <message>
        <source>A file could not be read or written; one that was there is as it was.</source>
        <translation type="unfinished">Eine Datei konnte nicht gelesen oder geschrieben werden; eine vorhandene ist, wie sie war.</translation>
    </message>
    <message>
        <source>A parameter has a value that the command cannot take.</source>
        <translation type="unfinished">Ein Parameter hat einen Wert, den der Befehl nicht annehmen kann.</translation>
    </message>
    <message>
        <source>A reference fits more than one edge, face or sketch element, so that none was chosen.</source>
        <translation type="unfinished">Ein Bezug passt auf mehrere Kanten, Flächen oder Skizzenelemente, daher wurde keines gewählt.</translation>
    </message>
    <message>
        <source>A reference matches no edge, face or sketch element.</source>
        <translation type="unfinished">Ein Bezug passt auf keine Kante, keine Fläche und kein Skizzenelement.</translation>
    </message>
    <message>
        <source>A required parameter was not given.</source>
        <translation type="unfinished">Ein nötiger Parameter wurde nicht angegeben.</translation>
    </message>
    <message>
        <source>A script raised an exception.</source>
        <translation type="unfinished">Ein Skript hat eine Ausnahme ausgelöst.</translation>
    </message>
    <message>
        <source>A step cannot be taken back alone so that the document is what it would be without it.</source>
        <translation type="unfinished">Ein Schritt kann nicht so allein zurückgenommen werden, dass das Dokument ist, wie es ohne ihn wäre.</translation>
    </message>
    <message>
        <source>An adapter of another make failed, and gave no code for it.</source>
        <translation type="unfinished">Ein Adapter anderer Herkunft ist gescheitert und gab keinen Code dafür an.</translation>
    </message>
    <message>
        <source>An object could not be recomputed.</source>
        <translation type="unfinished">Ein Objekt konnte nicht neu berechnet werden.</translation>
    </message>
    <message>
        <source>Closing the document would lose changes that were never saved.</source>
        <translation type="unfinished">Beim Schließen des Dokuments gingen nie gespeicherte Änderungen verloren.</translation>
    </message>
    <message>
        <source>FreeCAD went away before the command could be answered.</source>
        <translation type="unfinished">FreeCAD verschwand, bevor der Befehl beantwortet werden konnte.</translation>
    </message>
    <message>
        <source>FreeCAD&apos;s geometry kernel could not do the operation.</source>
        <translation type="unfinished">FreeCADs Geometriekern konnte die Operation nicht ausführen.</translation>
    </message>
    <message>
        <source>More than one object has this label.</source>
        <translation type="unfinished">Mehr als ein Objekt hat diese Bezeichnung.</translation>
    </message>
    <message>
        <source>No FreeCAD is connected to the server, or none of the name that was given.</source>
        <translation type="unfinished">Kein FreeCAD ist mit dem Server verbunden, oder keines mit dem angegebenen Namen.</translation>
    </message>
    <message>
        <source>No document is open, or none has this name.</source>
        <translation type="unfinished">Es ist kein Dokument offen, oder keines hat diesen Namen.</translation>
    </message>
    <message>
        <source>No object of the document has this name or label.</source>
        <translation type="unfinished">Kein Objekt des Dokuments hat diesen Namen oder diese Bezeichnung.</translation>
    </message>
    <message>
        <source>The adapter itself failed; this is a bug of Conjure.</source>
        <translation type="unfinished">Der Adapter selbst ist gescheitert; das ist ein Fehler von Conjure.</translation>
    </message>
    <message>
        <source>The command has no parameter of this name.</source>
        <translation type="unfinished">Der Befehl hat keinen Parameter dieses Namens.</translation>
    </message>
    <message>
        <source>The command needs a FreeCAD window, and this FreeCAD has none.</source>
        <translation type="unfinished">Der Befehl braucht ein FreeCAD-Fenster, und dieses FreeCAD hat keines.</translation>
    </message>
    <message>
        <source>The command was cancelled before it started, between two of its steps, or while something was computed for it beside FreeCAD.</source>
        <translation type="unfinished">Der Befehl wurde vor seinem Beginn, zwischen zwei Schritten oder während einer Berechnung neben FreeCAD abgebrochen.</translation>
    </message>
    <message>
        <source>The command was done, but its answer is too large to send.</source>
        <translation type="unfinished">Der Befehl wurde ausgeführt, aber seine Antwort ist zu groß zum Senden.</translation>
    </message>
    <message>
        <source>The command&apos;s time passed before it started.</source>
        <translation type="unfinished">Die Zeit des Befehls lief ab, bevor er begann.</translation>
    </message>
    <message>
        <source>The command&apos;s time passed while it runs.</source>
        <translation type="unfinished">Die Zeit des Befehls lief ab, während er läuft, und er kann nicht angehalten werden.</translation>
    </message>
    <message>
        <source>The constraints of a sketch cannot hold together, or one says again what others do.</source>
        <translation type="unfinished">Die Randbedingungen einer Skizze können nicht zusammen gelten, oder eine wiederholt, was andere schon festlegen.</translation>
    </message>
    <message>
        <source>The document has changed since the revision that the command expects.</source>
        <translation type="unfinished">Das Dokument hat sich seit der Revision geändert, die der Befehl erwartet.</translation>
    </message>
    <message>
        <source>The message is not one that the protocol knows.</source>
        <translation type="unfinished">Die Nachricht ist keine, die das Protokoll kennt.</translation>
    </message>
    <message>
        <source>The object has no shape, or an empty one.</source>
        <translation type="unfinished">Das Objekt hat keine Form oder eine leere.</translation>
    </message>
    <message>
        <source>The operation ran, but its result is empty, invalid or inside out.</source>
        <translation type="unfinished">Die Operation lief, aber ihr Ergebnis ist leer, ungültig oder nach innen gekehrt.</translation>
    </message>
    <message>
        <source>The outlines of a profile cross or touch, so that its area is not clear.</source>
        <translation type="unfinished">Die Umrisse eines Profils kreuzen oder berühren sich, sodass seine Fläche nicht eindeutig ist.</translation>
    </message>
    <message>
        <source>The outlines of a profile do not close, so that they bound no area.</source>
        <translation type="unfinished">Die Umrisse eines Profils sind nicht geschlossen, sodass sie keine Fläche begrenzen.</translation>
    </message>
    <message>
        <source>The person at FreeCAD refused this command.</source>
        <translation type="unfinished">Die Person an FreeCAD hat diesen Befehl abgelehnt.</translation>
    </message>
    <message>
        <source>The person is in the middle of an edit, and the command waited for its whole time.</source>
        <translation type="unfinished">Die Person ist mitten in einer Bearbeitung, und der Befehl hat seine ganze Zeit gewartet.</translation>
    </message>
    <message>
        <source>The settings of this FreeCAD do not allow this.</source>
        <translation type="unfinished">Die Einstellungen dieses FreeCAD erlauben das nicht.</translation>
    </message>
    <message>
        <source>This FreeCAD version or this adapter cannot do it.</source>
        <translation type="unfinished">Diese FreeCAD-Version oder dieser Adapter kann das nicht.</translation>
    </message>
    <message>
        <source>This adapter has no command of this name.</source>
        <translation type="unfinished">Dieser Adapter hat keinen Befehl dieses Namens.</translation>
    </message>
    <message>
        <source>Too many commands are waiting.</source>
        <translation type="unfinished">Zu viele Befehle warten.</translation>
    </message>
</context>
<context>
    <name>ConjureParameters</name>
    <message>
        <source>X from</source>
        <translation type="unfinished">X von</translation>
    </message>
    <message>
        <source>X radius</source>
        <translation type="unfinished">X-Radius</translation>
    </message>
    <message>
        <source>X to</source>
        <translation type="unfinished">X bis</translation>
    </message>
    <message>
        <source>Y from</source>
        <translation type="unfinished">Y von</translation>
    </message>
    <message>
        <source>Y radius</source>
        <translation type="unfinished">Y-Radius</translation>
    </message>
    <message>
        <source>Y to</source>
        <translation type="unfinished">Y bis</translation>
    </message>
    <message>
        <source>Z from</source>
        <translation type="unfinished">Z von</translation>
    </message>
    <message>
        <source>Z radius</source>
        <translation type="unfinished">Z-Radius</translation>
    </message>
    <message>
        <source>Z to</source>
        <translation type="unfinished">Z bis</translation>
    </message>
    <message>
        <source>alone</source>
        <translation type="unfinished">allein</translation>
    </message>
    <message>
        <source>angle</source>
        <translation type="unfinished">Winkel</translation>
    </message>
    <message>
        <source>angle tolerance</source>
        <translation type="unfinished">Winkeltoleranz</translation>
    </message>
    <message>
        <source>angle2</source>
        <translation type="unfinished">Winkel 2</translation>
    </message>
    <message>
        <source>backlash</source>
        <translation type="unfinished">Flankenspiel</translation>
    </message>
    <message>
        <source>bore</source>
        <translation type="unfinished">Bohrung</translation>
    </message>
    <message>
        <source>bottom radius</source>
        <translation type="unfinished">unterer Radius</translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished">um</translation>
    </message>
    <message>
        <source>circumradius</source>
        <translation type="unfinished">Umkreisradius</translation>
    </message>
    <message>
        <source>clearance</source>
        <translation type="unfinished">Spiel</translation>
    </message>
    <message>
        <source>color</source>
        <translation type="unfinished">Farbe</translation>
    </message>
    <message>
        <source>columns</source>
        <translation type="unfinished">Spalten</translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished">Anzahl</translation>
    </message>
    <message>
        <source>density</source>
        <translation type="unfinished">Dichte</translation>
    </message>
    <message>
        <source>depth</source>
        <translation type="unfinished">Tiefe</translation>
    </message>
    <message>
        <source>diameter</source>
        <translation type="unfinished">Durchmesser</translation>
    </message>
    <message>
        <source>display mode</source>
        <translation type="unfinished">Anzeigemodus</translation>
    </message>
    <message>
        <source>distance</source>
        <translation type="unfinished">Abstand</translation>
    </message>
    <message>
        <source>factor</source>
        <translation type="unfinished">Faktor</translation>
    </message>
    <message>
        <source>far X from</source>
        <translation type="unfinished">hinten X von</translation>
    </message>
    <message>
        <source>far X to</source>
        <translation type="unfinished">hinten X bis</translation>
    </message>
    <message>
        <source>far Z from</source>
        <translation type="unfinished">hinten Z von</translation>
    </message>
    <message>
        <source>far Z to</source>
        <translation type="unfinished">hinten Z bis</translation>
    </message>
    <message>
        <source>gap</source>
        <translation type="unfinished">Spalt</translation>
    </message>
    <message>
        <source>height</source>
        <translation type="unfinished">Höhe</translation>
    </message>
    <message>
        <source>helix angle</source>
        <translation type="unfinished">Schrägungswinkel</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished">verborgen</translation>
    </message>
    <message>
        <source>inner diameter</source>
        <translation type="unfinished">Innendurchmesser</translation>
    </message>
    <message>
        <source>inner radius</source>
        <translation type="unfinished">Innenradius</translation>
    </message>
    <message>
        <source>inradius</source>
        <translation type="unfinished">Inkreisradius</translation>
    </message>
    <message>
        <source>latitude from</source>
        <translation type="unfinished">Breite von</translation>
    </message>
    <message>
        <source>latitude to</source>
        <translation type="unfinished">Breite bis</translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished">Ebenen</translation>
    </message>
    <message>
        <source>length</source>
        <translation type="unfinished">Länge</translation>
    </message>
    <message>
        <source>length2</source>
        <translation type="unfinished">Länge 2</translation>
    </message>
    <message>
        <source>line color</source>
        <translation type="unfinished">Linienfarbe</translation>
    </message>
    <message>
        <source>line width</source>
        <translation type="unfinished">Linienbreite</translation>
    </message>
    <message>
        <source>module</source>
        <translation type="unfinished">Modul</translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished">Nummer</translation>
    </message>
    <message>
        <source>offset</source>
        <translation type="unfinished">Versatz</translation>
    </message>
    <message>
        <source>outer diameter</source>
        <translation type="unfinished">Außendurchmesser</translation>
    </message>
    <message>
        <source>outer radius</source>
        <translation type="unfinished">Außenradius</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation type="unfinished">Steigung</translation>
    </message>
    <message>
        <source>pressure angle</source>
        <translation type="unfinished">Eingriffswinkel</translation>
    </message>
    <message>
        <source>profile shift</source>
        <translation type="unfinished">Profilverschiebung</translation>
    </message>
    <message>
        <source>radius</source>
        <translation type="unfinished">Radius</translation>
    </message>
    <message>
        <source>ring radius</source>
        <translation type="unfinished">Ringradius</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation type="unfinished">Drehung</translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished">Zeilen</translation>
    </message>
    <message>
        <source>scale</source>
        <translation type="unfinished">Skalierung</translation>
    </message>
    <message>
        <source>second distance</source>
        <translation type="unfinished">zweiter Abstand</translation>
    </message>
    <message>
        <source>second size</source>
        <translation type="unfinished">zweite Größe</translation>
    </message>
    <message>
        <source>sides</source>
        <translation type="unfinished">Seiten</translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished">Größe</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation type="unfinished">Abstand</translation>
    </message>
    <message>
        <source>spacing along X</source>
        <translation type="unfinished">Abstand entlang X</translation>
    </message>
    <message>
        <source>spacing along Y</source>
        <translation type="unfinished">Abstand entlang Y</translation>
    </message>
    <message>
        <source>spacing along Z</source>
        <translation type="unfinished">Abstand entlang Z</translation>
    </message>
    <message>
        <source>step angle</source>
        <translation type="unfinished">Schrittwinkel</translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished">Schritte</translation>
    </message>
    <message>
        <source>taper</source>
        <translation type="unfinished">Verjüngung</translation>
    </message>
    <message>
        <source>taper angle</source>
        <translation type="unfinished">Konuswinkel</translation>
    </message>
    <message>
        <source>taper2</source>
        <translation type="unfinished">Verjüngung 2</translation>
    </message>
    <message>
        <source>teeth</source>
        <translation type="unfinished">Zähne</translation>
    </message>
    <message>
        <source>thickness</source>
        <translation type="unfinished">Dicke</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation type="unfinished">Zeitgrenze</translation>
    </message>
    <message>
        <source>to step</source>
        <translation type="unfinished">bis Schritt</translation>
    </message>
    <message>
        <source>tolerance</source>
        <translation type="unfinished">Toleranz</translation>
    </message>
    <message>
        <source>top radius</source>
        <translation type="unfinished">oberer Radius</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation type="unfinished">Transparenz</translation>
    </message>
    <message>
        <source>tube from</source>
        <translation type="unfinished">Rohr von</translation>
    </message>
    <message>
        <source>tube radius</source>
        <translation type="unfinished">Rohrradius</translation>
    </message>
    <message>
        <source>tube to</source>
        <translation type="unfinished">Rohr bis</translation>
    </message>
    <message>
        <source>turn</source>
        <translation type="unfinished">Drehung</translation>
    </message>
    <message>
        <source>turns</source>
        <translation type="unfinished">Windungen</translation>
    </message>
    <message>
        <source>twist</source>
        <translation type="unfinished">Verdrehung</translation>
    </message>
    <message>
        <source>up to offset</source>
        <translation type="unfinished">Abstand zum Ende</translation>
    </message>
    <message>
        <source>visible</source>
        <translation type="unfinished">sichtbar</translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished">Breite</translation>
    </message>
    <message>
        <source>with others</source>
        <translation type="unfinished">mit anderen</translation>
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
        <translation type="unfinished">Dokument aktivieren</translation>
    </message>
    <message>
        <source>Add To</source>
        <translation type="unfinished">Hinzufügen</translation>
    </message>
    <message>
        <source>Align</source>
        <translation type="unfinished">Ausrichten</translation>
    </message>
    <message>
        <source>Analyze Fit</source>
        <translation type="unfinished">Passung untersuchen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished">Stapel</translation>
    </message>
    <message>
        <source>Bind Shape</source>
        <translation type="unfinished">Form übernehmen</translation>
    </message>
    <message>
        <source>Body Boolean</source>
        <translation type="unfinished">Boolesche Verknüpfung von Körpern</translation>
    </message>
    <message>
        <source>Body Helix</source>
        <translation type="unfinished">Wendel am Körper</translation>
    </message>
    <message>
        <source>Body Loft</source>
        <translation type="unfinished">Ausformung am Körper</translation>
    </message>
    <message>
        <source>Body Pipe</source>
        <translation type="unfinished">Rohr am Körper</translation>
    </message>
    <message>
        <source>Capture Design State</source>
        <translation type="unfinished">Entwurfsstand erfassen</translation>
    </message>
    <message>
        <source>Capture View</source>
        <translation type="unfinished">Ansicht aufnehmen</translation>
    </message>
    <message>
        <source>Center</source>
        <translation type="unfinished">Zentrieren</translation>
    </message>
    <message>
        <source>Chamfer</source>
        <translation type="unfinished">Fase</translation>
    </message>
    <message>
        <source>Chamfer Face</source>
        <translation type="unfinished">Fläche fasen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished">Ändern</translation>
    </message>
    <message>
        <source>Check Face Alignment</source>
        <translation type="unfinished">Flächenausrichtung prüfen</translation>
    </message>
    <message>
        <source>Check Interference</source>
        <translation type="unfinished">Durchdringung prüfen</translation>
    </message>
    <message>
        <source>Check Shapes and Overlaps</source>
        <translation type="unfinished">Formen und Überschneidungen prüfen</translation>
    </message>
    <message>
        <source>Clear Document</source>
        <translation type="unfinished">Dokument leeren</translation>
    </message>
    <message>
        <source>Close Document</source>
        <translation type="unfinished">Dokument schließen</translation>
    </message>
    <message>
        <source>Compare Snapshot</source>
        <translation type="unfinished">Momentaufnahme vergleichen</translation>
    </message>
    <message>
        <source>Convex Hull</source>
        <translation type="unfinished">Konvexe Hülle</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Kopieren</translation>
    </message>
    <message>
        <source>Create Body</source>
        <translation type="unfinished">Körper erstellen</translation>
    </message>
    <message>
        <source>Create Box</source>
        <translation type="unfinished">Quader erstellen</translation>
    </message>
    <message>
        <source>Create Cone</source>
        <translation type="unfinished">Kegel erstellen</translation>
    </message>
    <message>
        <source>Create Cylinder</source>
        <translation type="unfinished">Zylinder erstellen</translation>
    </message>
    <message>
        <source>Create Datum</source>
        <translation type="unfinished">Bezug erstellen</translation>
    </message>
    <message>
        <source>Create Ellipsoid</source>
        <translation type="unfinished">Ellipsoid erstellen</translation>
    </message>
    <message>
        <source>Create Gear</source>
        <translation type="unfinished">Zahnrad erstellen</translation>
    </message>
    <message>
        <source>Create Group</source>
        <translation type="unfinished">Gruppe anlegen</translation>
    </message>
    <message>
        <source>Create Helix</source>
        <translation type="unfinished">Wendel erstellen</translation>
    </message>
    <message>
        <source>Create Part</source>
        <translation type="unfinished">Bauteil anlegen</translation>
    </message>
    <message>
        <source>Create Plane</source>
        <translation type="unfinished">Ebene erstellen</translation>
    </message>
    <message>
        <source>Create Polyline</source>
        <translation type="unfinished">Polylinie erstellen</translation>
    </message>
    <message>
        <source>Create Prism</source>
        <translation type="unfinished">Prisma erstellen</translation>
    </message>
    <message>
        <source>Create Sketch</source>
        <translation type="unfinished">Skizze erstellen</translation>
    </message>
    <message>
        <source>Create Sphere</source>
        <translation type="unfinished">Kugel erstellen</translation>
    </message>
    <message>
        <source>Create Spreadsheet</source>
        <translation type="unfinished">Kalkulationstabelle erstellen</translation>
    </message>
    <message>
        <source>Create Thread</source>
        <translation type="unfinished">Gewinde erstellen</translation>
    </message>
    <message>
        <source>Create Torus</source>
        <translation type="unfinished">Torus erstellen</translation>
    </message>
    <message>
        <source>Create Tube</source>
        <translation type="unfinished">Rohr erstellen</translation>
    </message>
    <message>
        <source>Create Wedge</source>
        <translation type="unfinished">Keil erstellen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished">Abziehen</translation>
    </message>
    <message>
        <source>Cut Pocket</source>
        <translation type="unfinished">Tasche ausschneiden</translation>
    </message>
    <message>
        <source>Defeature</source>
        <translation type="unfinished">Flächen entfernen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">Löschen</translation>
    </message>
    <message>
        <source>Delete Snapshot</source>
        <translation type="unfinished">Momentaufnahme löschen</translation>
    </message>
    <message>
        <source>Describe Commands</source>
        <translation type="unfinished">Befehle beschreiben</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished">Formschräge</translation>
    </message>
    <message>
        <source>Drill Hole</source>
        <translation type="unfinished">Bohrung erstellen</translation>
    </message>
    <message>
        <source>Edit Feature</source>
        <translation type="unfinished">Formelement bearbeiten</translation>
    </message>
    <message>
        <source>Edit Sketch</source>
        <translation type="unfinished">Skizze bearbeiten</translation>
    </message>
    <message>
        <source>Evaluate Expression</source>
        <translation type="unfinished">Ausdruck auswerten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">Exportieren</translation>
    </message>
    <message>
        <source>Export STEP</source>
        <translation type="unfinished">STEP exportieren</translation>
    </message>
    <message>
        <source>Export STL</source>
        <translation type="unfinished">STL exportieren</translation>
    </message>
    <message>
        <source>Extrude</source>
        <translation type="unfinished">Extrudieren</translation>
    </message>
    <message>
        <source>Fillet</source>
        <translation type="unfinished">Verrunden</translation>
    </message>
    <message>
        <source>Fillet Face</source>
        <translation type="unfinished">Fläche verrunden</translation>
    </message>
    <message>
        <source>Find Commands</source>
        <translation type="unfinished">Befehle suchen</translation>
    </message>
    <message>
        <source>Find Contacts</source>
        <translation type="unfinished">Kontakte suchen</translation>
    </message>
    <message>
        <source>Find Face</source>
        <translation type="unfinished">Fläche suchen</translation>
    </message>
    <message>
        <source>Fit View</source>
        <translation type="unfinished">Ansicht einpassen</translation>
    </message>
    <message>
        <source>Fuse</source>
        <translation type="unfinished">Vereinigen</translation>
    </message>
    <message>
        <source>Grid Pattern</source>
        <translation type="unfinished">Rastermuster</translation>
    </message>
    <message>
        <source>Groove</source>
        <translation type="unfinished">Nut</translation>
    </message>
    <message>
        <source>Health Check</source>
        <translation type="unfinished">Zustand prüfen</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation type="unfinished">Bohrung</translation>
    </message>
    <message>
        <source>Hollow Out</source>
        <translation type="unfinished">Aushöhlen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished">Importieren</translation>
    </message>
    <message>
        <source>Import STEP</source>
        <translation type="unfinished">STEP importieren</translation>
    </message>
    <message>
        <source>Import STL</source>
        <translation type="unfinished">STL importieren</translation>
    </message>
    <message>
        <source>Import SVG</source>
        <translation type="unfinished">SVG importieren</translation>
    </message>
    <message>
        <source>Inspect Topology</source>
        <translation type="unfinished">Topologie untersuchen</translation>
    </message>
    <message>
        <source>Intersect</source>
        <translation type="unfinished">Schneiden</translation>
    </message>
    <message>
        <source>Join Edges</source>
        <translation type="unfinished">Kanten verbinden</translation>
    </message>
    <message>
        <source>Linear Pattern</source>
        <translation type="unfinished">Lineares Muster</translation>
    </message>
    <message>
        <source>List Documents</source>
        <translation type="unfinished">Dokumente auflisten</translation>
    </message>
    <message>
        <source>List Objects</source>
        <translation type="unfinished">Objekte auflisten</translation>
    </message>
    <message>
        <source>List Snapshots</source>
        <translation type="unfinished">Momentaufnahmen auflisten</translation>
    </message>
    <message>
        <source>Loft</source>
        <translation type="unfinished">Ausformen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished">Messen</translation>
    </message>
    <message>
        <source>Measure Distance</source>
        <translation type="unfinished">Abstand messen</translation>
    </message>
    <message>
        <source>Measure Face Distance</source>
        <translation type="unfinished">Flächenabstand messen</translation>
    </message>
    <message>
        <source>Mesh To Solid</source>
        <translation type="unfinished">Netz in Festkörper</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished">Spiegeln</translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished">Verschieben</translation>
    </message>
    <message>
        <source>Move Feature</source>
        <translation type="unfinished">Formelement verschieben</translation>
    </message>
    <message>
        <source>New Document</source>
        <translation type="unfinished">Neues Dokument</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished">Versetzen</translation>
    </message>
    <message>
        <source>Open Document</source>
        <translation type="unfinished">Dokument öffnen</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation type="unfinished">Aufpolsterung</translation>
    </message>
    <message>
        <source>Path Pattern</source>
        <translation type="unfinished">Pfadmuster</translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished">Platzieren</translation>
    </message>
    <message>
        <source>Place Reference</source>
        <translation type="unfinished">Referenz platzieren</translation>
    </message>
    <message>
        <source>Pocket</source>
        <translation type="unfinished">Tasche</translation>
    </message>
    <message>
        <source>Polar Pattern</source>
        <translation type="unfinished">Polares Muster</translation>
    </message>
    <message>
        <source>Read Body</source>
        <translation type="unfinished">Körper lesen</translation>
    </message>
    <message>
        <source>Read Bounding Box</source>
        <translation type="unfinished">Hüllquader lesen</translation>
    </message>
    <message>
        <source>Read Capabilities</source>
        <translation type="unfinished">Fähigkeiten lesen</translation>
    </message>
    <message>
        <source>Read Cells</source>
        <translation type="unfinished">Zellen lesen</translation>
    </message>
    <message>
        <source>Read Details</source>
        <translation type="unfinished">Details lesen</translation>
    </message>
    <message>
        <source>Read Edges</source>
        <translation type="unfinished">Kanten lesen</translation>
    </message>
    <message>
        <source>Read Expression</source>
        <translation type="unfinished">Ausdruck lesen</translation>
    </message>
    <message>
        <source>Read Face Info</source>
        <translation type="unfinished">Flächendaten lesen</translation>
    </message>
    <message>
        <source>Read Faces</source>
        <translation type="unfinished">Flächen lesen</translation>
    </message>
    <message>
        <source>Read Feature Tree</source>
        <translation type="unfinished">Merkmalbaum lesen</translation>
    </message>
    <message>
        <source>Read History</source>
        <translation type="unfinished">Verlauf lesen</translation>
    </message>
    <message>
        <source>Read Properties</source>
        <translation type="unfinished">Eigenschaften lesen</translation>
    </message>
    <message>
        <source>Read Selection</source>
        <translation type="unfinished">Auswahl lesen</translation>
    </message>
    <message>
        <source>Read Sketch</source>
        <translation type="unfinished">Skizze lesen</translation>
    </message>
    <message>
        <source>Read State</source>
        <translation type="unfinished">Zustand lesen</translation>
    </message>
    <message>
        <source>Read Topology</source>
        <translation type="unfinished">Topologie lesen</translation>
    </message>
    <message>
        <source>Read View Info</source>
        <translation type="unfinished">Ansichtsdaten lesen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">Wiederholen</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation type="unfinished">Form aufbereiten</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished">Reparieren</translation>
    </message>
    <message>
        <source>Restore Snapshot</source>
        <translation type="unfinished">Momentaufnahme wiederherstellen</translation>
    </message>
    <message>
        <source>Revolution</source>
        <translation type="unfinished">Drehteil</translation>
    </message>
    <message>
        <source>Revolve</source>
        <translation type="unfinished">Rotieren</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished">Drehen</translation>
    </message>
    <message>
        <source>Run Script</source>
        <translation type="unfinished">Skript ausführen</translation>
    </message>
    <message>
        <source>Sample Geometry</source>
        <translation type="unfinished">Geometrie abtasten</translation>
    </message>
    <message>
        <source>Sample Mesh Surface</source>
        <translation type="unfinished">Netzfläche abtasten</translation>
    </message>
    <message>
        <source>Save Document</source>
        <translation type="unfinished">Dokument speichern</translation>
    </message>
    <message>
        <source>Save Snapshot</source>
        <translation type="unfinished">Momentaufnahme speichern</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished">Skalieren</translation>
    </message>
    <message>
        <source>Search Properties</source>
        <translation type="unfinished">Eigenschaften suchen</translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished">Querschnitt</translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished">Auswählen</translation>
    </message>
    <message>
        <source>Set Appearance</source>
        <translation type="unfinished">Darstellung festlegen</translation>
    </message>
    <message>
        <source>Set Cells</source>
        <translation type="unfinished">Zellen festlegen</translation>
    </message>
    <message>
        <source>Set Dimensions</source>
        <translation type="unfinished">Maße festlegen</translation>
    </message>
    <message>
        <source>Set Expression</source>
        <translation type="unfinished">Ausdruck festlegen</translation>
    </message>
    <message>
        <source>Set Tip</source>
        <translation type="unfinished">Arbeitsposition festlegen</translation>
    </message>
    <message>
        <source>Set View</source>
        <translation type="unfinished">Ansicht festlegen</translation>
    </message>
    <message>
        <source>Set Visibility</source>
        <translation type="unfinished">Sichtbarkeit festlegen</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation type="unfinished">Zerteilen</translation>
    </message>
    <message>
        <source>Suggest Fixes</source>
        <translation type="unfinished">Korrekturen vorschlagen</translation>
    </message>
    <message>
        <source>Suppress Feature</source>
        <translation type="unfinished">Formelement unterdrücken</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished">Austragen</translation>
    </message>
    <message>
        <source>Take Back Step</source>
        <translation type="unfinished">Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>Take Four Pictures</source>
        <translation type="unfinished">Vier Bilder aufnehmen</translation>
    </message>
    <message>
        <source>Take Out Of</source>
        <translation type="unfinished">Herausnehmen</translation>
    </message>
    <message>
        <source>Take Picture</source>
        <translation type="unfinished">Bild aufnehmen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Rückgängig</translation>
    </message>
    <message>
        <source>Validate Geometry</source>
        <translation type="unfinished">Geometrie prüfen</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation type="unfinished">Masse berechnen</translation>
    </message>
</context>
<context>
    <name>Conjure_Activity</name>
    <message>
        <source>&amp;Activity</source>
        <translation type="unfinished">A&amp;ktivität</translation>
    </message>
    <message>
        <source>Shows or hides the list of what the assistant did</source>
        <translation type="unfinished">Zeigt oder verbirgt die Liste dessen, was der Assistent getan hat</translation>
    </message>
</context>
<context>
    <name>Conjure_Answer</name>
    <message>
        <source>A&amp;nswer the Assistant</source>
        <translation type="unfinished">Dem Assistenten ant&amp;worten</translation>
    </message>
    <message>
        <source>Moves the keyboard to the question above the 3D view</source>
        <translation type="unfinished">Bringt die Tastatur zur Frage über der 3D-Ansicht</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalAll</name>
    <message>
        <source>Ask Before &amp;Every Change</source>
        <translation type="unfinished">Vor &amp;jeder Änderung fragen</translation>
    </message>
    <message>
        <source>Asks before each command that changes something</source>
        <translation type="unfinished">Fragt vor jedem Befehl, der etwas ändert</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalLookOnly</name>
    <message>
        <source>&amp;Look Only</source>
        <translation type="unfinished">Nur &amp;ansehen</translation>
    </message>
    <message>
        <source>Lets the assistant look and measure, and refuses every change</source>
        <translation type="unfinished">Lässt den Assistenten ansehen und messen und lehnt jede Änderung ab</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalOff</name>
    <message>
        <source>&amp;Do Not Ask</source>
        <translation type="unfinished">&amp;Nicht fragen</translation>
    </message>
    <message>
        <source>Lets the assistant do what it wants, unasked</source>
        <translation type="unfinished">Lässt den Assistenten ungefragt tun, was er will</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalRisky</name>
    <message>
        <source>Ask Before &amp;Risky</source>
        <translation type="unfinished">Vor &amp;Riskantem fragen</translation>
    </message>
    <message>
        <source>Asks before the assistant does what cannot be undone, or changes what it did not make</source>
        <translation type="unfinished">Fragt, bevor der Assistent tut, was nicht rückgängig gemacht werden kann, oder ändert, was er nicht erstellt hat</translation>
    </message>
</context>
<context>
    <name>Conjure_Checkpoint</name>
    <message>
        <source>Keeps a copy of this document as it is now, which reaches further back than undo; the document itself is neither saved nor changed</source>
        <translation type="unfinished">Bewahrt eine Kopie dieses Dokuments, wie es jetzt ist, die weiter zurückreicht als Rückgängig; das Dokument selbst wird weder gespeichert noch geändert</translation>
    </message>
    <message>
        <source>Make Chec&amp;kpoint</source>
        <translation type="unfinished">&amp;Sicherungspunkt erstellen</translation>
    </message>
</context>
<context>
    <name>Conjure_Checkpoints</name>
    <message>
        <source>C&amp;heckpoints…</source>
        <translation type="unfinished">Si&amp;cherungspunkte…</translation>
    </message>
    <message>
        <source>Lists the copies of this document, compares it with one and restores it</source>
        <translation type="unfinished">Listet die Kopien dieses Dokuments auf, vergleicht es mit einer und stellt sie wieder her</translation>
    </message>
</context>
<context>
    <name>Conjure_Connect</name>
    <message>
        <source>&amp;Connect to Server</source>
        <translation type="unfinished">Mit Server &amp;verbinden</translation>
    </message>
    <message>
        <source>Connects to the Conjure server, so that an assistant can model in this FreeCAD, or disconnects from it</source>
        <translation type="unfinished">Verbindet mit dem Conjure-Server, damit ein Assistent in diesem FreeCAD modellieren kann, oder trennt die Verbindung</translation>
    </message>
</context>
<context>
    <name>Conjure_ConnectAssistant</name>
    <message>
        <source>Connect an Ass&amp;istant…</source>
        <translation type="unfinished">Assistenten ver&amp;binden…</translation>
    </message>
    <message>
        <source>Shows what to put into the configuration of an assistant&apos;s program</source>
        <translation type="unfinished">Zeigt, was in die Konfiguration des Programms eines Assistenten gehört</translation>
    </message>
</context>
<context>
    <name>Conjure_Follow</name>
    <message>
        <source>&amp;Follow the Assistant</source>
        <translation type="unfinished">Dem Assistenten f&amp;olgen</translation>
    </message>
    <message>
        <source>Lets the assistant turn the view, select and change the tab; switches itself off when you do so while the assistant works</source>
        <translation type="unfinished">Lässt den Assistenten die Ansicht drehen, auswählen und den Reiter wechseln; schaltet sich selbst aus, wenn Sie das tun, während der Assistent arbeitet</translation>
    </message>
</context>
<context>
    <name>Conjure_Pause</name>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished">&amp;Pause</translation>
    </message>
    <message>
        <source>Lets nothing new start: what the assistant sends waits until you choose Go On</source>
        <translation type="unfinished">Lässt nichts Neues beginnen: Was der Assistent sendet, wartet, bis Sie Fortfahren wählen</translation>
    </message>
</context>
<context>
    <name>Conjure_Preferences</name>
    <message>
        <source>Conjure P&amp;references…</source>
        <translation type="unfinished">Conjure-&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Opens the preferences of the connection to the server</source>
        <translation type="unfinished">Öffnet die Einstellungen der Verbindung zum Server</translation>
    </message>
</context>
<context>
    <name>Conjure_Stop</name>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished">&amp;Anhalten</translation>
    </message>
    <message>
        <source>Cancels all that waits, and refuses what the assistant sends until you choose Go On; what FreeCAD computes now ends first</source>
        <translation type="unfinished">Bricht alles ab, was wartet, und lehnt ab, was der Assistent sendet, bis Sie Fortfahren wählen; was FreeCAD gerade berechnet, endet zuerst</translation>
    </message>
</context>
<context>
    <name>Conjure_UndoLast</name>
    <message>
        <source>&amp;Undo Last Assistant Step</source>
        <translation type="unfinished">Letzten Assistentenschritt &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Undoes the last step in this document if the assistant made it; redo brings it back</source>
        <translation type="unfinished">Macht den letzten Schritt in diesem Dokument rückgängig, wenn der Assistent ihn gemacht hat; Wiederholen bringt ihn zurück</translation>
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
        <translation type="unfinished">Genehmi&amp;gung</translation>
    </message>
    <message>
        <source>Conjure</source>
        <translation type="unfinished">Conjure</translation>
    </message>
    <message>
        <source>Lets an AI assistant model in the open document</source>
        <translation type="unfinished">Lässt einen KI-Assistenten im offenen Dokument modellieren</translation>
    </message>
</context>
</TS>
