<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_US">
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
            <numerusform>1 más espera.</numerusform>
            <numerusform>%n más esperan.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;API keys</source>
        <translation type="unfinished">Claves de &amp;API</translation>
    </message>
    <message>
        <source>&amp;Active Document</source>
        <translation type="unfinished">Documento &amp;activo</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation type="unfinished">&amp;Actividad</translation>
    </message>
    <message>
        <source>&amp;Checkpoints of documents</source>
        <translation type="unfinished">&amp;Puntos de control de documentos</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished">&amp;Comparar</translation>
    </message>
    <message>
        <source>&amp;Connect to Server</source>
        <translation type="unfinished">&amp;Conectar al servidor</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished">&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished">&amp;Eliminar</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished">E&amp;liminar…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished">&amp;Detalles</translation>
    </message>
    <message>
        <source>&amp;Disconnect from Server</source>
        <translation type="unfinished">&amp;Desconectar del servidor</translation>
    </message>
    <message>
        <source>&amp;Export Transcript…</source>
        <translation type="unfinished">&amp;Exportar transcripción…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished">E&amp;xportar…</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation type="unfinished">&amp;Archivo:</translation>
    </message>
    <message>
        <source>&amp;Folders for files of commands:</source>
        <translation type="unfinished">Carpetas para archi&amp;vos de comandos:</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation type="unfinished">C&amp;ontinuar</translation>
    </message>
    <message>
        <source>&amp;Hosted</source>
        <translation type="unfinished">&amp;Alojado</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished">&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Keep All</source>
        <translation type="unfinished">&amp;Conservar todo</translation>
    </message>
    <message>
        <source>&amp;Key of the hosted server:</source>
        <translation type="unfinished">&amp;Clave del servidor alojado:</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation type="unfinished">&amp;Clave:</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished">&amp;Más tarde</translation>
    </message>
    <message>
        <source>&amp;Log of the connection</source>
        <translation type="unfinished">&amp;Registro de la conexión</translation>
    </message>
    <message>
        <source>&amp;Make Checkpoint</source>
        <translation type="unfinished">Crear &amp;punto de control</translation>
    </message>
    <message>
        <source>&amp;Name of this FreeCAD:</source>
        <translation type="unfinished">&amp;Nombre de este FreeCAD:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished">&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished">&amp;Pausa</translation>
    </message>
    <message>
        <source>&amp;Program of the assistant:</source>
        <translation type="unfinished">&amp;Programa del asistente:</translation>
    </message>
    <message>
        <source>&amp;Remove What Is Ticked</source>
        <translation type="unfinished">E&amp;liminar lo marcado</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished">&amp;Restaurar</translation>
    </message>
    <message>
        <source>&amp;Select Objects</source>
        <translation type="unfinished">&amp;Seleccionar objetos</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation type="unfinished">&amp;Servidor:</translation>
    </message>
    <message>
        <source>&amp;Snapshots of documents</source>
        <translation type="unfinished">&amp;Instantáneas de documentos</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished">D&amp;etener</translation>
    </message>
    <message>
        <source>&amp;Stop When Done</source>
        <translation type="unfinished">D&amp;etener al terminar</translation>
    </message>
    <message>
        <source>&amp;Take Back Only This</source>
        <translation type="unfinished">Revertir s&amp;olo esto</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation type="unfinished">&amp;Probar conexión</translation>
    </message>
    <message>
        <source>&amp;This Computer</source>
        <translation type="unfinished">&amp;Este equipo</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation type="unfinished">Intentar a&amp;hora</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %n Steps</source>
        <comment>&amp;Undo 1 Step</comment>
        <translation type="unfinished">
            <numerusform>&amp;Deshacer 1 paso</numerusform>
            <numerusform>&amp;Deshacer %n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo Last Assistant Step</source>
        <translation type="unfinished">Deshacer el ú&amp;ltimo paso del asistente</translation>
    </message>
    <message>
        <source>&amp;Undo to Here…</source>
        <translation type="unfinished">Deshacer &amp;hasta aquí…</translation>
    </message>
    <message>
        <source>&amp;When to ask:</source>
        <translation type="unfinished">Cuándo pre&amp;guntar:</translation>
    </message>
    <message>
        <source>&amp;Zoom To</source>
        <translation type="unfinished">&amp;Zoom a</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; in {path}, objects: {count}</source>
        <translation type="unfinished">«{document}» en {path}, objetos: {count}</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; is as it was at {time}. Undo takes the restore back.</source>
        <translation type="unfinished">«{document}» está como estaba a las {time}. Deshacer revierte la restauración.</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; was copied as {name}. Compare and restore it under Checkpoints.</source>
        <translation type="unfinished">«{document}» se copió como {name}. Compare y restaure en Puntos de control.</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; without a file, objects: {count}</source>
        <translation type="unfinished">«{document}» sin archivo, objetos: {count}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; depends on it</source>
        <translation type="unfinished">«{name}» depende de ello</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is computed beside FreeCAD</source>
        <translation type="unfinished">«{name}» se calcula aparte de FreeCAD</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was deleted since</source>
        <translation type="unfinished">«{name}» se eliminó desde entonces</translation>
    </message>
    <message>
        <source>&apos;{}&apos; cannot be started.</source>
        <translation type="unfinished">«{}» no se puede iniciar.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; gave no answer that can be read. Update it to this Conjure.</source>
        <translation type="unfinished">«{}» no dio una respuesta legible. Actualícelo para este Conjure.</translation>
    </message>
    <message>
        <source>A command is being executed.</source>
        <translation type="unfinished">Se está ejecutando un comando.</translation>
    </message>
    <message>
        <source>A command was taken back after its first change, so you can no longer redo: {steps}.</source>
        <translation type="unfinished">Se ha retirado una orden después de su primer cambio, por lo que ya no puede rehacer: {steps}.</translation>
    </message>
    <message>
        <source>A dialog is open.</source>
        <translation type="unfinished">Hay un diálogo abierto.</translation>
    </message>
    <message>
        <source>A dialog is open: &apos;{name}&apos;.</source>
        <translation type="unfinished">Hay un diálogo abierto: «{name}».</translation>
    </message>
    <message>
        <source>A menu is open.</source>
        <translation type="unfinished">Hay un menú abierto.</translation>
    </message>
    <message>
        <source>A name by which an assistant can say that it means this FreeCAD</source>
        <translation type="unfinished">Un nombre con el que un asistente puede referirse a este FreeCAD</translation>
    </message>
    <message>
        <source>A q&amp;uestion is refused after:</source>
        <translation type="unfinished">Una pre&amp;gunta se rechaza tras:</translation>
    </message>
    <message>
        <source>A script can do whatever you can do on this computer: read, change and delete your files, and send them elsewhere. Allow scripts only if you trust the server and the assistant that far.</source>
        <translation type="unfinished">Un script puede hacer todo lo que usted puede hacer en este equipo: leer, modificar y eliminar sus archivos, y enviarlos a otro lugar. Permita los scripts solo si confía hasta ese punto en el servidor y en el asistente.</translation>
    </message>
    <message>
        <source>A task is open.</source>
        <translation type="unfinished">Hay una tarea abierta.</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation type="unfinished">&amp;Añadir…</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation type="unfinished">&amp;Clave de API:</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation type="unfinished">A&amp;vanzado</translation>
    </message>
    <message>
        <source>Ada&amp;pter id:</source>
        <translation type="unfinished">Identificador del adaptad&amp;or:</translation>
    </message>
    <message>
        <source>Addr&amp;ess:</source>
        <translation type="unfinished">Dir&amp;ección:</translation>
    </message>
    <message>
        <source>Adds a server of your own to the list</source>
        <translation type="unfinished">Añade a la lista un servidor propio</translation>
    </message>
    <message>
        <source>Agrees, and connects to {}</source>
        <translation type="unfinished">Acepta y conecta con {}</translation>
    </message>
    <message>
        <source>Agrees, starts the server on this computer unless it runs, and connects to it</source>
        <translation type="unfinished">Acepta, inicia el servidor de este equipo si no está en marcha y conecta con él</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished">Todos los comandos</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation type="unfinished">Permitir</translation>
    </message>
    <message>
        <source>Allow &amp;scripts: the assistant may run Python code in FreeCAD</source>
        <translation type="unfinished">Permitir &amp;scripts: el asistente puede ejecutar código Python en FreeCAD</translation>
    </message>
    <message>
        <source>Allow &amp;unencrypted connections to other computers</source>
        <translation type="unfinished">Permitir conexiones sin cifrar con otros eq&amp;uipos</translation>
    </message>
    <message>
        <source>Allow This Kind Until I Disconnect</source>
        <translation type="unfinished">Permitir este tipo hasta que me desconecte</translation>
    </message>
    <message>
        <source>Also those of &amp;other documents</source>
        <translation type="unfinished">También las de &amp;otros documentos</translation>
    </message>
    <message>
        <source>An AI assistant of your choice sends commands through a server. Conjure carries them out in this FreeCAD, in your open documents, in front of you, and answers with what has changed.</source>
        <translation type="unfinished">Un asistente de IA de su elección envía comandos a través de un servidor. Conjure los ejecuta en este FreeCAD, en sus documentos abiertos, delante de usted, y responde con lo que ha cambiado.</translation>
    </message>
    <message>
        <source>Another document is in front.</source>
        <translation type="unfinished">Otro documento está al frente.</translation>
    </message>
    <message>
        <source>Another program answers in place of your local server, so no key was sent. &apos;conjure status&apos; in a terminal says which.</source>
        <translation type="unfinished">Otro programa responde en lugar de su servidor local, por lo que no se envió ninguna clave. «conjure status» en una terminal dice cuál.</translation>
    </message>
    <message>
        <source>Appro&amp;val</source>
        <translation type="unfinished">Apro&amp;bación</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished">A petición</translation>
    </message>
    <message>
        <source>Asks You</source>
        <translation type="unfinished">Le pregunta</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished">Asistente</translation>
    </message>
    <message>
        <source>Assistant Activity</source>
        <translation type="unfinished">Actividad del asistente</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation type="unfinished">Antes de una restauración</translation>
    </message>
    <message>
        <source>Before a script</source>
        <translation type="unfinished">Antes de un script</translation>
    </message>
    <message>
        <source>Before an undo step of yours was dropped</source>
        <translation type="unfinished">Antes de que se descartara un paso suyo para deshacer</translation>
    </message>
    <message>
        <source>Before the assistant&apos;s first change</source>
        <translation type="unfinished">Antes del primer cambio del asistente</translation>
    </message>
    <message>
        <source>Brings the document to the front</source>
        <translation type="unfinished">Trae el documento al frente</translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished">Por</translation>
    </message>
    <message>
        <source>By a checkpoint</source>
        <translation type="unfinished">Con un punto de control</translation>
    </message>
    <message>
        <source>By an &amp;address (HTTP), instead of a program</source>
        <translation type="unfinished">Mediante una &amp;dirección (HTTP), en lugar de un programa</translation>
    </message>
    <message>
        <source>C&amp;heckpoints…</source>
        <translation type="unfinished">Puntos de con&amp;trol…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished">C&amp;errar</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation type="unfinished">Se puede deshacer</translation>
    </message>
    <message>
        <source>Cancel &amp;Test</source>
        <translation type="unfinished">Cancelar &amp;prueba</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished">Cancelado</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Cancelado</translation>
    </message>
    <message>
        <source>Cannot be taken back alone: {}.</source>
        <translation type="unfinished">No se puede revertir por separado: {}.</translation>
    </message>
    <message>
        <source>Change what is yours in &apos;{document}&apos;</source>
        <translation type="unfinished">Modificar lo que es suyo en «{document}»</translation>
    </message>
    <message>
        <source>Changed since: {count}</source>
        <translation type="unfinished">Modificados desde entonces: {count}</translation>
    </message>
    <message>
        <source>Changes since the copy</source>
        <translation type="unfinished">Cambios desde la copia</translation>
    </message>
    <message>
        <source>Changes that were never saved would be lost: {names}.</source>
        <translation type="unfinished">Se perderían cambios que nunca se guardaron: {names}.</translation>
    </message>
    <message>
        <source>Changes:</source>
        <translation type="unfinished">Cambios:</translation>
    </message>
    <message>
        <source>Chec&amp;kpoint…</source>
        <translation type="unfinished">&amp;Punto de control…</translation>
    </message>
    <message>
        <source>Checkpoints and snapshots</source>
        <translation type="unfinished">Puntos de control e instantáneas</translation>
    </message>
    <message>
        <source>Chooses the document for commands that name none</source>
        <translation type="unfinished">Elige el documento para los comandos que no nombran ninguno</translation>
    </message>
    <message>
        <source>Closes this page; nothing connects</source>
        <translation type="unfinished">Cierra esta página; no se conecta nada</translation>
    </message>
    <message>
        <source>Co&amp;mmands Go To</source>
        <translation type="unfinished">Co&amp;mandos van a</translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished">Comando</translation>
    </message>
    <message>
        <source>Commands go to &apos;{document}&apos;, as you chose</source>
        <translation type="unfinished">Los comandos van a «{document}», como eligió</translation>
    </message>
    <message>
        <source>Commands go to &apos;{document}&apos;, in the background</source>
        <translation type="unfinished">Los comandos van a «{document}», en segundo plano</translation>
    </message>
    <message>
        <source>Commands go to &apos;{document}&apos;, the active document</source>
        <translation type="unfinished">Los comandos van a «{document}», el documento activo</translation>
    </message>
    <message>
        <source>Commands go to a new document</source>
        <translation type="unfinished">Los comandos van a un documento nuevo</translation>
    </message>
    <message>
        <source>Commands go to no document: &apos;{document}&apos;, which you chose, is closed</source>
        <translation type="unfinished">Los comandos no van a ningún documento: «{document}», que eligió, está cerrado</translation>
    </message>
    <message>
        <source>Commands of the assistant</source>
        <translation type="unfinished">Comandos del asistente</translation>
    </message>
    <message>
        <source>Commands that are shown</source>
        <translation type="unfinished">Comandos que se muestran</translation>
    </message>
    <message>
        <source>Commands waiting: {}</source>
        <translation type="unfinished">Comandos en espera: {}</translation>
    </message>
    <message>
        <source>Commands waiting: {}.</source>
        <translation type="unfinished">Comandos en espera: {}.</translation>
    </message>
    <message>
        <source>Compare lists here what has changed since a copy.</source>
        <translation type="unfinished">Comparar enumera aquí lo que ha cambiado desde una copia.</translation>
    </message>
    <message>
        <source>Comparing &apos;{document}&apos; with the copy of {time}…</source>
        <translation type="unfinished">Comparando «{document}» con la copia de las {time}…</translation>
    </message>
    <message>
        <source>Conjure Cannot Connect</source>
        <translation type="unfinished">Conjure no puede conectar</translation>
    </message>
    <message>
        <source>Conjure Is Being Removed</source>
        <translation type="unfinished">Conjure se está eliminando</translation>
    </message>
    <message>
        <source>Conjure P&amp;references…</source>
        <translation type="unfinished">Preferencias de Con&amp;jure…</translation>
    </message>
    <message>
        <source>Conjure is removed. This stays on your computer:</source>
        <translation type="unfinished">Conjure se ha eliminado. Esto queda en su equipo:</translation>
    </message>
    <message>
        <source>Conjure needs the Python package &apos;websocket-client&apos; to connect. The button downloads it from PyPI into FreeCAD&apos;s folder for such packages: {}</source>
        <translation type="unfinished">Conjure necesita el paquete de Python «websocket-client» para conectar. El botón lo descarga de PyPI a la carpeta de FreeCAD para esos paquetes: {}</translation>
    </message>
    <message>
        <source>Conjure&apos;s folder cannot be used: {}</source>
        <translation type="unfinished">No se puede usar la carpeta de Conjure: {}</translation>
    </message>
    <message>
        <source>Conjure: Before the First Connection</source>
        <translation type="unfinished">Conjure: antes de la primera conexión</translation>
    </message>
    <message>
        <source>Conjure: Checkpoints</source>
        <translation type="unfinished">Conjure: puntos de control</translation>
    </message>
    <message>
        <source>Conjure: Computation</source>
        <translation type="unfinished">Conjure: cálculo</translation>
    </message>
    <message>
        <source>Conjure: Connect an Assistant</source>
        <translation type="unfinished">Conjure: conectar un asistente</translation>
    </message>
    <message>
        <source>Conjure: Undo Steps</source>
        <translation type="unfinished">Conjure: pasos para deshacer</translation>
    </message>
    <message>
        <source>Conjure: Unfinished Change</source>
        <translation type="unfinished">Conjure: cambio sin terminar</translation>
    </message>
    <message>
        <source>Conjure: what the assistant did</source>
        <translation type="unfinished">Conjure: lo que hizo el asistente</translation>
    </message>
    <message>
        <source>Connect when &amp;FreeCAD starts</source>
        <translation type="unfinished">Conectar al iniciar &amp;FreeCAD</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished">Conectado</translation>
    </message>
    <message>
        <source>Connected to {}.</source>
        <translation type="unfinished">Conectado con {}.</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation type="unfinished">Conectando con {}…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished">Conectando…</translation>
    </message>
    <message>
        <source>Connects to the server as soon as FreeCAD&apos;s window is open</source>
        <translation type="unfinished">Conecta con el servidor en cuanto se abre la ventana de FreeCAD</translation>
    </message>
    <message>
        <source>Connects to {}</source>
        <translation type="unfinished">Conecta con {}</translation>
    </message>
    <message>
        <source>Cop&amp;y Key</source>
        <translation type="unfinished">Copiar c&amp;lave</translation>
    </message>
    <message>
        <source>Copied. Put it into the file, and start the program again.</source>
        <translation type="unfinished">Copiado. Póngalo en el archivo y vuelva a iniciar el programa.</translation>
    </message>
    <message>
        <source>Copies a macro that runs the chosen commands again; it may contain paths</source>
        <translation type="unfinished">Copia una macro que vuelve a ejecutar los comandos elegidos; puede contener rutas</translation>
    </message>
    <message>
        <source>Copies of &apos;{document}&apos;, the document in front:</source>
        <translation type="unfinished">Copias de «{document}», el documento que está al frente:</translation>
    </message>
    <message>
        <source>Copies of a document, made before the assistant&apos;s first change and when you ask, reach further back: Checkpoints lists, restores and deletes them.</source>
        <translation type="unfinished">Las copias de un documento, hechas antes del primer cambio del asistente y cuando usted lo pide, llegan más atrás: Puntos de control las enumera, restaura y elimina.</translation>
    </message>
    <message>
        <source>Copies of all documents:</source>
        <translation type="unfinished">Copias de todos los documentos:</translation>
    </message>
    <message>
        <source>Copy Add&amp;ress</source>
        <translation type="unfinished">Cop&amp;iar dirección</translation>
    </message>
    <message>
        <source>Copy as &amp;Macro</source>
        <translation type="unfinished">Copiar como &amp;macro</translation>
    </message>
    <message>
        <source>Counts as a refusal; rests while the pointer is in the question</source>
        <translation type="unfinished">Cuenta como rechazo; se detiene mientras el puntero está en la pregunta</translation>
    </message>
    <message>
        <source>Days for which a log is &amp;kept:</source>
        <translation type="unfinished">&amp;Días que se conserva un registro:</translation>
    </message>
    <message>
        <source>Delete Copy</source>
        <translation type="unfinished">Eliminar copia</translation>
    </message>
    <message>
        <source>Delete the copy of {time} for good? It cannot be brought back.</source>
        <translation type="unfinished">¿Eliminar definitivamente la copia de las {time}? No se podrá recuperar.</translation>
    </message>
    <message>
        <source>Deleted since: {count}</source>
        <translation type="unfinished">Eliminados desde entonces: {count}</translation>
    </message>
    <message>
        <source>Details of the command</source>
        <translation type="unfinished">Detalles del comando</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished">Desconectado</translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished">Documento</translation>
    </message>
    <message>
        <source>Documents, snapshots and exported files stay on this computer. The list of what the assistant did is gone when FreeCAD ends, unless you choose to keep a log; the name of a command stands in Conjure&apos;s folder only while it runs. Conjure sends no statistics and no crash reports, and does not look for updates.</source>
        <translation type="unfinished">Los documentos, las instantáneas y los archivos exportados permanecen en este equipo. La lista de lo que hizo el asistente desaparece al cerrar FreeCAD, salvo que decida conservar un registro; el nombre de un comando solo está en la carpeta de Conjure mientras se ejecuta. Conjure no envía estadísticas ni informes de fallos, ni busca actualizaciones.</translation>
    </message>
    <message>
        <source>Does not let the command run, and tells the assistant</source>
        <translation type="unfinished">No deja que se ejecute el comando y se lo comunica al asistente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">Hecho</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished">Duración</translation>
    </message>
    <message>
        <source>Ends it for all programs that use it, once no command is open</source>
        <translation type="unfinished">Lo termina para todos los programas que lo usan, cuando no haya ningún comando abierto</translation>
    </message>
    <message>
        <source>Entry to put into the file</source>
        <translation type="unfinished">Entrada que poner en el archivo</translation>
    </message>
    <message>
        <source>Export Settings</source>
        <translation type="unfinished">Exportar ajustes</translation>
    </message>
    <message>
        <source>Export Transcript</source>
        <translation type="unfinished">Exportar transcripción</translation>
    </message>
    <message>
        <source>Export Transcript: It May Contain Paths</source>
        <translation type="unfinished">Exportar transcripción: puede contener rutas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished">Fallido</translation>
    </message>
    <message>
        <source>Finish It</source>
        <translation type="unfinished">Terminarlo</translation>
    </message>
    <message>
        <source>Fits the view to what the chosen commands made and changed</source>
        <translation type="unfinished">Ajusta la vista a lo que los comandos elegidos crearon y modificaron</translation>
    </message>
    <message>
        <source>Folder for Files of Commands</source>
        <translation type="unfinished">Carpeta para archivos de comandos</translation>
    </message>
    <message>
        <source>Follow the assistant &amp;when FreeCAD starts</source>
        <translation type="unfinished">Seguir al asistente c&amp;uando se inicia FreeCAD</translation>
    </message>
    <message>
        <source>For servers that cannot read headers; the key may then stand in their logs</source>
        <translation type="unfinished">Para servidores que no pueden leer encabezados; la clave puede quedar entonces en sus registros</translation>
    </message>
    <message>
        <source>FreeCAD ended while &apos;{title}&apos; ran for the assistant, at {time}. FreeCAD has saved a copy of what was open by itself, in {folders}.</source>
        <translation type="unfinished">FreeCAD terminó mientras «{title}» se ejecutaba para el asistente, a las {time}. FreeCAD guardó por sí mismo una copia de lo que estaba abierto, en {folders}.</translation>
    </message>
    <message>
        <source>FreeCAD ended while &apos;{title}&apos; ran for the assistant, at {time}. What was not saved may be among the documents that FreeCAD offers to recover.</source>
        <translation type="unfinished">FreeCAD terminó mientras «{title}» se ejecutaba para el asistente, a las {time}. Lo que no se guardó puede estar entre los documentos que FreeCAD ofrece recuperar.</translation>
    </message>
    <message>
        <source>FreeCAD keeps the last {} undo steps of a document, yours and the assistant&apos;s together. With {} you can undo further back; each step takes some memory. It counts for documents that are opened or made from now on. Change it at any time in FreeCAD&apos;s preferences, under Document.</source>
        <translation type="unfinished">FreeCAD conserva los últimos {} pasos para deshacer de un documento, los suyos y los del asistente juntos. Con {} puede deshacer más atrás; cada paso ocupa algo de memoria. Vale para los documentos que se abran o creen a partir de ahora. Puede cambiarlo en cualquier momento en las preferencias de FreeCAD, en Documento.</translation>
    </message>
    <message>
        <source>FreeCAD removes the add-on Conjure. What it has kept on this computer stays, unless you tick it here. What is removed does not come back.</source>
        <translation type="unfinished">FreeCAD elimina el complemento Conjure. Lo que ha guardado en este equipo se queda, salvo que lo marque aquí. Lo que se elimina no vuelve.</translation>
    </message>
    <message>
        <source>Hosted</source>
        <translation type="unfinished">Alojado</translation>
    </message>
    <message>
        <source>Hosted: the server is {server}, over an encrypted connection and with your key. It and the assistant process what they receive under their own terms.</source>
        <translation type="unfinished">Alojado: el servidor es {server}, mediante una conexión cifrada y con su clave. Él y el asistente tratan lo que reciben según sus propias condiciones.</translation>
    </message>
    <message>
        <source>How you stop it and take things back</source>
        <translation type="unfinished">Cómo detenerlo y revertir cosas</translation>
    </message>
    <message>
        <source>If you refuse: why? (optional)</source>
        <translation type="unfinished">Si rechaza: ¿por qué? (opcional)</translation>
    </message>
    <message>
        <source>Import Settings</source>
        <translation type="unfinished">Importar ajustes</translation>
    </message>
    <message>
        <source>In Conjure&apos;s folder, where only you can read it; no keys</source>
        <translation type="unfinished">En la carpeta de Conjure, donde solo usted puede leerlo; sin claves</translation>
    </message>
    <message>
        <source>In the 3D view: what comes is filled or in full lines.</source>
        <translation type="unfinished">En la vista 3D: lo que llega está relleno.</translation>
    </message>
    <message>
        <source>In the 3D view: what goes is dashed or dotted, what comes is filled or in full lines.</source>
        <translation type="unfinished">En la vista 3D: lo que se va está en rayas o puntos, lo que llega está relleno.</translation>
    </message>
    <message>
        <source>In the 3D view: what goes is dashed or dotted.</source>
        <translation type="unfinished">En la vista 3D: lo que se va está en rayas o puntos.</translation>
    </message>
    <message>
        <source>Install &amp;websocket-client</source>
        <translation type="unfinished">Instalar &amp;websocket-client</translation>
    </message>
    <message>
        <source>Installing into {} …</source>
        <translation type="unfinished">Instalando en {} …</translation>
    </message>
    <message>
        <source>It cannot be read: {}</source>
        <translation type="unfinished">No se puede leer: {}</translation>
    </message>
    <message>
        <source>It cannot be undone any more, and no checkpoint has it.</source>
        <translation type="unfinished">Ya no se puede deshacer, y ningún punto de control lo contiene.</translation>
    </message>
    <message>
        <source>It cannot be undone any more. A checkpoint from before it is kept.</source>
        <translation type="unfinished">Ya no se puede deshacer. Se conserva un punto de control anterior.</translation>
    </message>
    <message>
        <source>It cannot be written: {}</source>
        <translation type="unfinished">No se puede escribir: {}</translation>
    </message>
    <message>
        <source>It is too late: the command&apos;s time is over, and it never runs.</source>
        <translation type="unfinished">Demasiado tarde: el tiempo del comando se agotó y ya no se ejecutará.</translation>
    </message>
    <message>
        <source>It would change what is yours: {names}.</source>
        <translation type="unfinished">Modificaría lo que es suyo: {names}.</translation>
    </message>
    <message>
        <source>It would delete a snapshot: {names}.</source>
        <translation type="unfinished">Eliminaría una instantánea: {names}.</translation>
    </message>
    <message>
        <source>It would delete what is yours: {names}.</source>
        <translation type="unfinished">Eliminaría lo que es suyo: {names}.</translation>
    </message>
    <message>
        <source>It would go over steps that you did: {names}.</source>
        <translation type="unfinished">Pasaría por encima de pasos que hizo usted: {names}.</translation>
    </message>
    <message>
        <source>It would replace a file: {names}.</source>
        <translation type="unfinished">Reemplazaría un archivo: {names}.</translation>
    </message>
    <message>
        <source>It would run a script, which can do whatever you can do on this computer.</source>
        <translation type="unfinished">Ejecutaría un script, que puede hacer todo lo que usted puede hacer en este equipo.</translation>
    </message>
    <message>
        <source>It would write to another folder than the document&apos;s: {names}.</source>
        <translation type="unfinished">Escribiría en una carpeta distinta de la del documento: {names}.</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation type="unfinished">Líneas JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Keep {} Steps</source>
        <translation type="unfinished">Conservar {} pasos</translation>
    </message>
    <message>
        <source>Keeps the change &apos;{}&apos; to &apos;{}&apos; as one step that can be undone.</source>
        <translation type="unfinished">Conserva el cambio «{}» en «{}» como un paso que se puede deshacer.</translation>
    </message>
    <message>
        <source>Key of the server on this computer</source>
        <translation type="unfinished">Clave del servidor de este equipo</translation>
    </message>
    <message>
        <source>Keyring of the operating system: {}</source>
        <translation type="unfinished">Llavero del sistema operativo: {}</translation>
    </message>
    <message>
        <source>Keys are never in such a file.</source>
        <translation type="unfinished">Las claves nunca están en un archivo así.</translation>
    </message>
    <message>
        <source>Last command from: {}</source>
        <translation type="unfinished">Último comando de: {}</translation>
    </message>
    <message>
        <source>Leave {}</source>
        <translation type="unfinished">Dejar {}</translation>
    </message>
    <message>
        <source>Lets commands of this kind run in this document until you disconnect</source>
        <translation type="unfinished">Deja que se ejecuten comandos de este tipo en este documento hasta que se desconecte</translation>
    </message>
    <message>
        <source>Lets commands turn the view, select and change the tab until you do so yourself</source>
        <translation type="unfinished">Deja que los comandos giren la vista, seleccionen y cambien de pestaña hasta que lo haga usted</translation>
    </message>
    <message>
        <source>Lets this command run</source>
        <translation type="unfinished">Deja que se ejecute este comando</translation>
    </message>
    <message>
        <source>Lists the copies of all documents, open or not</source>
        <translation type="unfinished">Enumera las copias de todos los documentos, abiertos o no</translation>
    </message>
    <message>
        <source>Lists what has changed since the chosen copy</source>
        <translation type="unfinished">Enumera lo que ha cambiado desde la copia elegida</translation>
    </message>
    <message>
        <source>Lists what would be undone, and then undoes exactly that</source>
        <translation type="unfinished">Enumera lo que se desharía y luego deshace exactamente eso</translation>
    </message>
    <message>
        <source>Log of the assistant&apos;s co&amp;mmands</source>
        <translation type="unfinished">Registro de los co&amp;mandos del asistente</translation>
    </message>
    <message>
        <source>Look through both pages. Nothing is stored before you confirm.</source>
        <translation type="unfinished">Revise las dos páginas. Aceptar o Aplicar las guarda.</translation>
    </message>
    <message>
        <source>Looking for the local server…</source>
        <translation type="unfinished">Buscando el servidor local…</translation>
    </message>
    <message>
        <source>Made since: {count}</source>
        <translation type="unfinished">Creados desde entonces: {count}</translation>
    </message>
    <message>
        <source>Make, change and delete objects in every open document, also yours; open, save, import and export files in the documents&apos; folders, in your home folder without its hidden folders, and in the folder for temporary files, or instead in the folders that you name in the preferences. You are asked before it changes or deletes what it did not make, loses unsaved work, replaces a file, saves your document to another file, writes elsewhere than beside the document, opens a file that runs other add-ons&apos; code, restores or deletes a snapshot, or goes over your own undo steps. You may choose to be asked before every change, never, or to let it only look.</source>
        <translation type="unfinished">Crear, modificar y eliminar objetos en cada documento abierto, también los suyos; abrir, guardar, importar y exportar archivos en las carpetas de los documentos, en su carpeta personal sin sus carpetas ocultas y en la carpeta de archivos temporales, o en su lugar en las carpetas que usted indique en las preferencias. Se le pregunta antes de que modifique o elimine lo que no creó, pierda trabajo sin guardar, reemplace un archivo, guarde su documento en otro archivo, escriba en un lugar que no esté junto al documento, abra un archivo que ejecuta código de otros complementos, restaure o elimine una instantánea o pase por encima de sus propios pasos para deshacer. Puede elegir que se le pregunte antes de cada cambio, nunca, o dejar que solo mire.</translation>
    </message>
    <message>
        <source>Makes the document what it was, as one undo step; first compare it</source>
        <translation type="unfinished">Deja el documento como estaba, como un solo paso para deshacer; compare primero</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished">Markdown (*.md)</translation>
    </message>
    <message>
        <source>May contain paths of files and names of this computer. Contains no keys.</source>
        <translation type="unfinished">Puede contener rutas de archivos y nombres de este equipo. No contiene claves.</translation>
    </message>
    <message>
        <source>Missing Python Package</source>
        <translation type="unfinished">Falta un paquete de Python</translation>
    </message>
    <message>
        <source>My Server</source>
        <translation type="unfinished">Mi servidor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Nombre</translation>
    </message>
    <message>
        <source>Needs Attention</source>
        <translation type="unfinished">Requiere atención</translation>
    </message>
    <message>
        <source>Needs a key of the hosted server</source>
        <translation type="unfinished">Necesita una clave del servidor alojado</translation>
    </message>
    <message>
        <source>No API key is set. Enter it in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">No hay ninguna clave de API. Introdúzcala en Editar &gt; Preferencias &gt; Conjure.</translation>
    </message>
    <message>
        <source>No Python program was found to run pip with.</source>
        <translation type="unfinished">No se encontró ningún programa Python con el que ejecutar pip.</translation>
    </message>
    <message>
        <source>No computer named &apos;{name}&apos; is known. Check the spelling of the server address, and that this computer is online.</source>
        <translation type="unfinished">No se conoce ningún equipo llamado «{name}». Compruebe la dirección del servidor y que este equipo esté en línea.</translation>
    </message>
    <message>
        <source>No copy was made before: it would have taken over a second, or could not be written.</source>
        <translation type="unfinished">No se hizo ninguna copia antes: habría tardado más de un segundo o no se pudo escribir.</translation>
    </message>
    <message>
        <source>No document is open, so there is nothing to copy.</source>
        <translation type="unfinished">No hay ningún documento abierto, así que no hay nada que copiar.</translation>
    </message>
    <message>
        <source>No document is open, so there is nothing to undo.</source>
        <translation type="unfinished">No hay ningún documento abierto, así que no hay nada que deshacer.</translation>
    </message>
    <message>
        <source>No document is open.</source>
        <translation type="unfinished">No hay ningún documento abierto.</translation>
    </message>
    <message>
        <source>No encrypted connection to {server} could be agreed on, so no key was sent. Check the port, or ask whoever runs the server.</source>
        <translation type="unfinished">No se pudo acordar una conexión cifrada con {server}, por lo que no se envió ninguna clave. Compruebe el puerto o pregunte a quien opera el servidor.</translation>
    </message>
    <message>
        <source>No key was made yet; &apos;conjure start&apos; in a terminal makes one.</source>
        <translation type="unfinished">Todavía no se creó ninguna clave; «conjure start» en una terminal crea una.</translation>
    </message>
    <message>
        <source>No local server is running on this computer yet. It starts with your assistant, or by Start Local Server in the menu of Conjure&apos;s indicator in the status bar.</source>
        <translation type="unfinished">Todavía no hay ningún servidor local en marcha en este equipo. Se inicia con su asistente o con «Iniciar servidor local» en el menú del indicador de Conjure en la barra de estado.</translation>
    </message>
    <message>
        <source>No local server is running.</source>
        <translation type="unfinished">No hay ningún servidor local en marcha.</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation type="unfinished">Ya no</translation>
    </message>
    <message>
        <source>No object differs from this copy; colors are restored, but not compared.</source>
        <translation type="unfinished">Ningún objeto difiere de esta copia; los colores se restauran, pero no se comparan.</translation>
    </message>
    <message>
        <source>No preview: to try it may take long.</source>
        <translation type="unfinished">Sin vista previa: probarlo puede tardar.</translation>
    </message>
    <message>
        <source>No preview: to try it would end what you can redo.</source>
        <translation type="unfinished">Sin vista previa: probarlo acabaría con lo que puede rehacer.</translation>
    </message>
    <message>
        <source>No server address is set. Enter it in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">No hay ninguna dirección de servidor. Introdúzcala en Editar &gt; Preferencias &gt; Conjure.</translation>
    </message>
    <message>
        <source>No server is running at {server}. Check the address and its port, or ask whoever runs the server.</source>
        <translation type="unfinished">No hay ningún servidor en marcha en {server}. Compruebe la dirección y su puerto, o pregunte a quien opera el servidor.</translation>
    </message>
    <message>
        <source>No server is running at {server}. Start it, for example with &apos;conjure start&apos; in a terminal.</source>
        <translation type="unfinished">No hay ningún servidor en marcha en {server}. Inícielo, por ejemplo con «conjure start» en una terminal.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished">N.º</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts has issued the certificate of {server}, so no key was sent. Ask whoever runs the server, or have your company&apos;s certificates installed.</source>
        <translation type="unfinished">Nadie en quien confíe este equipo emitió el certificado de {server}, por lo que no se envió ninguna clave. Pregunte a quien opera el servidor o haga instalar los certificados de su empresa.</translation>
    </message>
    <message>
        <source>None before you choose one: until then Conjure looks up no name and opens no connection. Later it connects when you choose Connect, or when FreeCAD starts if you switch that on.</source>
        <translation type="unfinished">Ninguno antes de que elija uno: hasta entonces Conjure no consulta ningún nombre ni abre ninguna conexión. Después conecta cuando elige Conectar, o al iniciar FreeCAD si lo activa.</translation>
    </message>
    <message>
        <source>None was made before command {number}: it would have taken over a second, or could not be written.</source>
        <translation type="unfinished">No se hizo ninguna antes del comando {number}: habría tardado más de un segundo o no se pudo escribir.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation type="unfinished">Sin conexión.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished">No ejecutados</translation>
    </message>
    <message>
        <source>Nothing can be undone in &apos;{}&apos;.</source>
        <translation type="unfinished">No se puede deshacer nada en «{}».</translation>
    </message>
    <message>
        <source>Nothing new starts until you choose Go On.</source>
        <translation type="unfinished">No empieza nada nuevo hasta que elija Continuar.</translation>
    </message>
    <message>
        <source>Nothing of it remains, but it ended what you could redo.</source>
        <translation type="unfinished">No queda nada de ello, pero puso fin a lo que podía rehacer.</translation>
    </message>
    <message>
        <source>Objects in the file may run code that is not FreeCAD&apos;s own: {names}.</source>
        <translation type="unfinished">Objetos del archivo pueden ejecutar código que no es de FreeCAD: {names}.</translation>
    </message>
    <message>
        <source>Objects since this copy: {made} made, {changed} changed, {deleted} deleted.</source>
        <translation type="unfinished">Objetos desde esta copia: {made} creados, {changed} modificados, {deleted} eliminados.</translation>
    </message>
    <message>
        <source>Open &amp;Beside</source>
        <translation type="unfinished">&amp;Abrir al lado</translation>
    </message>
    <message>
        <source>Open Preferences…</source>
        <translation type="unfinished">Abrir preferencias…</translation>
    </message>
    <message>
        <source>Opens the chosen copy as another document</source>
        <translation type="unfinished">Abre la copia elegida como otro documento</translation>
    </message>
    <message>
        <source>Other steps would be undone by now; nothing was undone.</source>
        <translation type="unfinished">Ahora se desharían otros pasos; no se deshizo nada.</translation>
    </message>
    <message>
        <source>Pause lets nothing new start, Stop also cancels what waits, and Disconnect ends the connection. What FreeCAD is computing ends first. Each command is one step of FreeCAD&apos;s undo. Files that were written, and documents that were closed, do not come back by undo.</source>
        <translation type="unfinished">Pausa no deja empezar nada nuevo, Detener cancela también lo que espera y Desconectar termina la conexión. Lo que FreeCAD está calculando termina primero. Cada comando es un paso de deshacer de FreeCAD. Los archivos escritos y los documentos cerrados no vuelven al deshacer.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished">En pausa</translation>
    </message>
    <message>
        <source>Press Connect to choose a server first.</source>
        <translation type="unfinished">Pulse Conectar para elegir primero un servidor.</translation>
    </message>
    <message>
        <source>Put this entry into the program&apos;s file, and start the program again. In a terminal, &apos;conjure setup NAME&apos; does the same and keeps all else.</source>
        <translation type="unfinished">Ponga esta entrada en el archivo del programa y vuelva a iniciarlo. En una terminal, «conjure setup NAME» hace lo mismo y conserva todo lo demás.</translation>
    </message>
    <message>
        <source>Questions are commands that only read</source>
        <translation type="unfinished">Las consultas son comandos que solo leen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished">Qui&amp;tar</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation type="unfinished">Reconectando…</translation>
    </message>
    <message>
        <source>Redo brings it back.</source>
        <translation type="unfinished">Rehacer lo recupera.</translation>
    </message>
    <message>
        <source>Redo brings them back.</source>
        <translation type="unfinished">Rehacer los recupera.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished">Rechazar</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished">Rechazado</translation>
    </message>
    <message>
        <source>Refused in {} s</source>
        <translation type="unfinished">Se rechaza en {} s</translation>
    </message>
    <message>
        <source>Reply:</source>
        <translation type="unfinished">Respuesta:</translation>
    </message>
    <message>
        <source>Request and reply are kept no longer.</source>
        <translation type="unfinished">La petición y la respuesta ya no se conservan.</translation>
    </message>
    <message>
        <source>Request:</source>
        <translation type="unfinished">Petición:</translation>
    </message>
    <message>
        <source>Restoring &apos;{document}&apos;…</source>
        <translation type="unfinished">Restaurando «{document}»…</translation>
    </message>
    <message>
        <source>Revea&amp;l</source>
        <translation type="unfinished">Mostra&amp;r</translation>
    </message>
    <message>
        <source>Round trip: {} ms</source>
        <translation type="unfinished">Ida y vuelta: {} ms</translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished">En curso</translation>
    </message>
    <message>
        <source>S&amp;ettings and the id of this installation</source>
        <translation type="unfinished">Ajust&amp;es e identificador de esta instalación</translation>
    </message>
    <message>
        <source>Scripts On</source>
        <translation type="unfinished">Scripts activados</translation>
    </message>
    <message>
        <source>Scripts are allowed: they can do all that you can.</source>
        <translation type="unfinished">Los scripts están permitidos: pueden hacer todo lo que usted puede.</translation>
    </message>
    <message>
        <source>Scripts are off. If you allow them in the preferences, you are asked before each, unless you choose never to be asked or CONJURE_ALLOW_SCRIPTS=1 is set. A script is Python code, which can do whatever you can do on this computer: read, change and delete files, and send them elsewhere.</source>
        <translation type="unfinished">Los scripts están desactivados. Si los permite en las preferencias, se le pregunta antes de cada uno, salvo que elija que no se le pregunte nunca o que CONJURE_ALLOW_SCRIPTS=1 esté definida. Un script es código Python, que puede hacer todo lo que usted puede hacer en este equipo: leer, modificar y eliminar archivos, y enviarlos a otro lugar.</translation>
    </message>
    <message>
        <source>Search commands and objects</source>
        <translation type="unfinished">Buscar comandos y objetos</translation>
    </message>
    <message>
        <source>Selects what the chosen commands made and changed</source>
        <translation type="unfinished">Selecciona lo que los comandos elegidos crearon y modificaron</translation>
    </message>
    <message>
        <source>Send the key &amp;in the address</source>
        <translation type="unfinished">Enviar la clave en la &amp;dirección</translation>
    </message>
    <message>
        <source>Serv&amp;er</source>
        <translation type="unfinished">Ser&amp;vidor</translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished">Servidor</translation>
    </message>
    <message>
        <source>Server: {}</source>
        <translation type="unfinished">Servidor: {}</translation>
    </message>
    <message>
        <source>Set by environment variables and not to be changed here: {}</source>
        <translation type="unfinished">Establecido por variables de entorno y no modificable aquí: {}</translation>
    </message>
    <message>
        <source>Set by the environment variable {}</source>
        <translation type="unfinished">Establecido por la variable de entorno {}</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation type="unfinished">Ajustes (*.json)</translation>
    </message>
    <message>
        <source>Settings in a File</source>
        <translation type="unfinished">Ajustes en un archivo</translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished">Mostrar</translation>
    </message>
    <message>
        <source>Show &apos;{}&apos;</source>
        <translation type="unfinished">Mostrar «{}»</translation>
    </message>
    <message>
        <source>Show the &amp;Key</source>
        <translation type="unfinished">Mostrar la c&amp;lave</translation>
    </message>
    <message>
        <source>Shows request, reply and error</source>
        <translation type="unfinished">Muestra la petición, la respuesta y el error</translation>
    </message>
    <message>
        <source>Shows the copy of the document from before a step that cannot be undone any more</source>
        <translation type="unfinished">Muestra la copia del documento anterior a un paso que ya no se puede deshacer</translation>
    </message>
    <message>
        <source>Shows the key for as long as it is held</source>
        <translation type="unfinished">Muestra la clave mientras se mantiene pulsado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished">Tamaño</translation>
    </message>
    <message>
        <source>Snapshot, kept until deleted</source>
        <translation type="unfinished">Instantánea, se conserva hasta eliminarla</translation>
    </message>
    <message>
        <source>Space for checkpoin&amp;ts:</source>
        <translation type="unfinished">Espacio para puntos de contr&amp;ol:</translation>
    </message>
    <message>
        <source>Space for sna&amp;pshots:</source>
        <translation type="unfinished">Espacio para instantán&amp;eas:</translation>
    </message>
    <message>
        <source>St&amp;art Local Server</source>
        <translation type="unfinished">I&amp;niciar servidor local</translation>
    </message>
    <message>
        <source>St&amp;op Local Server</source>
        <translation type="unfinished">Detener servid&amp;or local</translation>
    </message>
    <message>
        <source>Start &amp;Local Server</source>
        <translation type="unfinished">Iniciar &amp;servidor local</translation>
    </message>
    <message>
        <source>Starts it by &apos;conjure start&apos;; it outlives this FreeCAD</source>
        <translation type="unfinished">Lo inicia con «conjure start»; sobrevive a este FreeCAD</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">Estado</translation>
    </message>
    <message>
        <source>Steps that would be undone</source>
        <translation type="unfinished">Pasos que se desharían</translation>
    </message>
    <message>
        <source>Stop Computation</source>
        <translation type="unfinished">Detener cálculo</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished">Detenido</translation>
    </message>
    <message>
        <source>Stops what is computed for the assistant&apos;s command; nothing of the command remains, and the assistant is told that you stopped it.</source>
        <translation type="unfinished">Detiene lo que se calcula para el comando del asistente; no queda nada del comando, y se comunica al asistente que usted lo detuvo.</translation>
    </message>
    <message>
        <source>Takes back this command and leaves the later ones, where that is exact</source>
        <translation type="unfinished">Revierte este comando y deja los posteriores, donde eso es exacto</translation>
    </message>
    <message>
        <source>Takes effect at once, also for FreeCADs without a window</source>
        <translation type="unfinished">Tiene efecto de inmediato, también para los FreeCAD sin ventana</translation>
    </message>
    <message>
        <source>Takes this server from the list</source>
        <translation type="unfinished">Quita este servidor de la lista</translation>
    </message>
    <message>
        <source>The API key contains characters that no API key has. Enter it again.</source>
        <translation type="unfinished">La clave de API contiene caracteres que ninguna clave de API tiene. Introdúzcala de nuevo.</translation>
    </message>
    <message>
        <source>The Python package &apos;websocket-client&apos; is missing, so Conjure cannot connect. Install it with the button in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">Falta el paquete de Python «websocket-client», por lo que Conjure no puede conectar. Instálelo con el botón de Editar &gt; Preferencias &gt; Conjure.</translation>
    </message>
    <message>
        <source>The assistant asks for permission</source>
        <translation type="unfinished">El asistente pide permiso</translation>
    </message>
    <message>
        <source>The assistant asks for your permission.</source>
        <translation type="unfinished">El asistente le pide permiso.</translation>
    </message>
    <message>
        <source>The assistant wants to: {}</source>
        <translation type="unfinished">El asistente quiere: {}</translation>
    </message>
    <message>
        <source>The certificate of {server} has expired, so no key was sent. Check the date of this computer, or ask whoever runs the server to renew it.</source>
        <translation type="unfinished">El certificado de {server} ha caducado, por lo que no se envió ninguna clave. Compruebe la fecha de este equipo o pida a quien opera el servidor que lo renueve.</translation>
    </message>
    <message>
        <source>The certificate of {server} is not valid yet, so no key was sent. Check the date of this computer.</source>
        <translation type="unfinished">El certificado de {server} todavía no es válido, por lo que no se envió ninguna clave. Compruebe la fecha de este equipo.</translation>
    </message>
    <message>
        <source>The certificate of {server} is not valid, so no key was sent. Ask whoever runs the server.</source>
        <translation type="unfinished">El certificado de {server} no es válido, por lo que no se envió ninguna clave. Pregunte a quien opera el servidor.</translation>
    </message>
    <message>
        <source>The certificate that {server} shows belongs to another name, so no key was sent. Use the name that the certificate was made for.</source>
        <translation type="unfinished">El certificado que muestra {server} pertenece a otro nombre, por lo que no se envió ninguna clave. Use el nombre para el que se emitió el certificado.</translation>
    </message>
    <message>
        <source>The change &apos;{name}&apos; to &apos;{document}&apos; was left unfinished.</source>
        <translation type="unfinished">El cambio «{name}» en «{document}» quedó sin terminar.</translation>
    </message>
    <message>
        <source>The connection failed inside Conjure; the log says where. Press Connect to try again.</source>
        <translation type="unfinished">La conexión falló dentro de Conjure; el registro dice dónde. Pulse Conectar para volver a intentarlo.</translation>
    </message>
    <message>
        <source>The connection to {name} would not be encrypted. Let the address begin with wss://, or allow unencrypted connections to other computers in the preferences.</source>
        <translation type="unfinished">La conexión con {name} no estaría cifrada. Haga que la dirección empiece por wss:// o permita en las preferencias conexiones sin cifrar con otros equipos.</translation>
    </message>
    <message>
        <source>The connection to {server} was lost. Conjure comes back by itself.</source>
        <translation type="unfinished">Se perdió la conexión con {server}. Conjure vuelve por sí solo.</translation>
    </message>
    <message>
        <source>The copy cannot be used. {problem}</source>
        <translation type="unfinished">No se puede usar la copia. {problem}</translation>
    </message>
    <message>
        <source>The copy is not there any more.</source>
        <translation type="unfinished">La copia ya no está.</translation>
    </message>
    <message>
        <source>The copy of {time} is deleted.</source>
        <translation type="unfinished">La copia de las {time} se ha eliminado.</translation>
    </message>
    <message>
        <source>The copy of {time} is open as &apos;{document}&apos;, which has no file yet.</source>
        <translation type="unfinished">La copia de las {time} está abierta como «{document}», que aún no tiene archivo.</translation>
    </message>
    <message>
        <source>The document has changed since you compared it.</source>
        <translation type="unfinished">El documento ha cambiado desde que lo comparó.</translation>
    </message>
    <message>
        <source>The document would become what it was at the snapshot {names}.</source>
        <translation type="unfinished">El documento volvería a ser lo que era en la instantánea {names}.</translation>
    </message>
    <message>
        <source>The environment variable {detail} has a value that cannot be used. Correct it, and start FreeCAD again.</source>
        <translation type="unfinished">La variable de entorno {detail} tiene un valor que no se puede usar. Corríjalo y reinicie FreeCAD.</translation>
    </message>
    <message>
        <source>The id under which the server knows this installation</source>
        <translation type="unfinished">El identificador con el que el servidor conoce esta instalación</translation>
    </message>
    <message>
        <source>The key could not be stored: {}</source>
        <translation type="unfinished">No se pudo guardar la clave: {}</translation>
    </message>
    <message>
        <source>The key is kept in a file that only your user account can read.</source>
        <translation type="unfinished">La clave se guarda en un archivo que solo su cuenta puede leer.</translation>
    </message>
    <message>
        <source>The key is kept in the keyring of your operating system.</source>
        <translation type="unfinished">La clave se guarda en el llavero de su sistema operativo.</translation>
    </message>
    <message>
        <source>The last step in &apos;{}&apos; is yours: &apos;{}&apos;. Undo it before the assistant&apos;s.</source>
        <translation type="unfinished">El último paso en «{}» es suyo: «{}». Deshágalo antes que el del asistente.</translation>
    </message>
    <message>
        <source>The local server has ended. Its last words:</source>
        <translation type="unfinished">El servidor local ha terminado. Sus últimos mensajes:</translation>
    </message>
    <message>
        <source>The local server is being ended…</source>
        <translation type="unfinished">Terminando el servidor local…</translation>
    </message>
    <message>
        <source>The local server is being started…</source>
        <translation type="unfinished">Iniciando el servidor local…</translation>
    </message>
    <message>
        <source>The local server runs, version {}.</source>
        <translation type="unfinished">El servidor local está en marcha, versión {}.</translation>
    </message>
    <message>
        <source>The oldest is dropped where another does not fit</source>
        <translation type="unfinished">La más antigua se descarta cuando no cabe otra</translation>
    </message>
    <message>
        <source>The package was installed. Conjure can connect now.</source>
        <translation type="unfinished">El paquete se ha instalado. Conjure ya puede conectar.</translation>
    </message>
    <message>
        <source>The package was installed; restart FreeCAD to use it.</source>
        <translation type="unfinished">El paquete se ha instalado; reinicie FreeCAD para usarlo.</translation>
    </message>
    <message>
        <source>The program &apos;conjure&apos; is asked…</source>
        <translation type="unfinished">Se consulta el programa «conjure»…</translation>
    </message>
    <message>
        <source>The program &apos;conjure&apos; was not found on this computer. Install it in a terminal: pipx install conjure-freecad</source>
        <translation type="unfinished">No se encontró el programa «conjure» en este equipo. Instálelo en una terminal: pipx install conjure-freecad</translation>
    </message>
    <message>
        <source>The proxy does not let the connection to {server} through. Check the proxy settings of this computer.</source>
        <translation type="unfinished">El proxy no deja pasar la conexión con {server}. Compruebe la configuración del proxy de este equipo.</translation>
    </message>
    <message>
        <source>The script</source>
        <translation type="unfinished">El script</translation>
    </message>
    <message>
        <source>The server address does not begin as it has to. Let it begin with wss://, or with ws:// for a server on this computer.</source>
        <translation type="unfinished">La dirección del servidor no empieza como debe. Haga que empiece por wss://, o por ws:// para un servidor de este equipo.</translation>
    </message>
    <message>
        <source>The server address holds a key or a password. Put the key into the field for the key.</source>
        <translation type="unfinished">La dirección del servidor contiene una clave o una contraseña. Ponga la clave en el campo de la clave.</translation>
    </message>
    <message>
        <source>The server address is not a valid address: {detail}. Correct it in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">La dirección del servidor no es válida: {detail}. Corríjala en Editar &gt; Preferencias &gt; Conjure.</translation>
    </message>
    <message>
        <source>The server can be reached and accepts the key.</source>
        <translation type="unfinished">Se puede llegar al servidor y acepta la clave.</translation>
    </message>
    <message>
        <source>The server can be reached, but it refuses the API key.</source>
        <translation type="unfinished">Se puede llegar al servidor, pero rechaza la clave de API.</translation>
    </message>
    <message>
        <source>The server does not answer to the name &apos;{name}&apos;. Use its number address, or start it with --allow-host {name}.</source>
        <translation type="unfinished">El servidor no responde al nombre «{name}». Use su dirección numérica o inícielo con --allow-host {name}.</translation>
    </message>
    <message>
        <source>The server refused the API key. Correct it in Edit &gt; Preferences &gt; Conjure, then connect again.</source>
        <translation type="unfinished">El servidor rechazó la clave de API. Corríjala en Editar &gt; Preferencias &gt; Conjure y vuelva a conectar.</translation>
    </message>
    <message>
        <source>The server said: {}</source>
        <translation type="unfinished">El servidor dijo: {}</translation>
    </message>
    <message>
        <source>The transcript could not be written: {}</source>
        <translation type="unfinished">No se pudo escribir la transcripción: {}</translation>
    </message>
    <message>
        <source>The value of &apos;{}&apos; in this file cannot be used.</source>
        <translation type="unfinished">El valor de «{}» en este archivo no se puede usar.</translation>
    </message>
    <message>
        <source>These steps would be undone, the first one first.</source>
        <translation type="unfinished">Estos pasos se desharían, el primero en primer lugar.</translation>
    </message>
    <message>
        <source>This Computer</source>
        <translation type="unfinished">Este equipo</translation>
    </message>
    <message>
        <source>This Computer: the server is a program on this computer, and all of it stays here up to the assistant, which may send on what it is told.</source>
        <translation type="unfinished">Este equipo: el servidor es un programa de este equipo, y todo se queda aquí hasta el asistente, que puede reenviar lo que se le comunica.</translation>
    </message>
    <message>
        <source>This FreeCAD</source>
        <translation type="unfinished">Este FreeCAD</translation>
    </message>
    <message>
        <source>This computer has no network connection to {server}. Check the network.</source>
        <translation type="unfinished">Este equipo no tiene conexión de red con {server}. Compruebe la red.</translation>
    </message>
    <message>
        <source>This could not be removed:</source>
        <translation type="unfinished">Esto no se pudo eliminar:</translation>
    </message>
    <message>
        <source>This file holds no settings of Conjure.</source>
        <translation type="unfinished">Este archivo no contiene ajustes de Conjure.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">Hora</translation>
    </message>
    <message>
        <source>Told to the assistant:</source>
        <translation type="unfinished">Se dijo al asistente:</translation>
    </message>
    <message>
        <source>Trying again in {} s.</source>
        <translation type="unfinished">Nuevo intento en {} s.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation type="unfinished">Nuevo intento ahora.</translation>
    </message>
    <message>
        <source>Trying {} …</source>
        <translation type="unfinished">Probando {} …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Deshacer</translation>
    </message>
    <message>
        <source>Undo does not bring it back.</source>
        <translation type="unfinished">Deshacer no lo recupera.</translation>
    </message>
    <message>
        <source>Undo steps are dropped.</source>
        <translation type="unfinished">Se descartan pasos para deshacer.</translation>
    </message>
    <message>
        <source>Undo to Here</source>
        <translation type="unfinished">Deshacer hasta aquí</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished">Deshecho</translation>
    </message>
    <message>
        <source>Undone: {}.</source>
        <translation type="unfinished">Deshecho: {}.</translation>
    </message>
    <message>
        <source>Unfinished: {}</source>
        <translation type="unfinished">Sin terminar: {}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished">En espera</translation>
    </message>
    <message>
        <source>Waiting for You</source>
        <translation type="unfinished">Le espera</translation>
    </message>
    <message>
        <source>Waiting or running</source>
        <translation type="unfinished">En espera o en curso</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished">Advertencias</translation>
    </message>
    <message>
        <source>What Conjure does</source>
        <translation type="unfinished">Qué hace Conjure</translation>
    </message>
    <message>
        <source>What Conjure does, sends and may do</source>
        <translation type="unfinished">Qué hace, qué envía y qué puede hacer Conjure</translation>
    </message>
    <message>
        <source>What an Assistant May Do</source>
        <translation type="unfinished">Qué puede hacer un asistente</translation>
    </message>
    <message>
        <source>What an assistant may do</source>
        <translation type="unfinished">Qué puede hacer un asistente</translation>
    </message>
    <message>
        <source>What answers at {server} is not a Conjure server. Check the address and its port.</source>
        <translation type="unfinished">Lo que responde en {server} no es un servidor Conjure. Compruebe la dirección y su puerto.</translation>
    </message>
    <message>
        <source>What does not fit is refused; none is dropped by itself</source>
        <translation type="unfinished">Lo que no cabe se rechaza; ninguna se descarta por sí sola</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation type="unfinished">Qué se envía</translation>
    </message>
    <message>
        <source>What it sends is refused until you choose Go On.</source>
        <translation type="unfinished">Lo que envíe se rechaza hasta que elija Continuar.</translation>
    </message>
    <message>
        <source>What the assistant is told if you refuse</source>
        <translation type="unfinished">Lo que se le dice al asistente si rechaza</translation>
    </message>
    <message>
        <source>When the connection opens: your key, an id of this installation, the name that you gave this FreeCAD, the number and the start of its process, whether it has a window, the versions of Conjure and FreeCAD, the list of commands, and your open documents: name, label, the name of the file without folders, and a number that counts changes.</source>
        <translation type="unfinished">Al abrirse la conexión: su clave, un identificador de esta instalación, el nombre que dio a este FreeCAD, el número y el inicio de su proceso, si tiene ventana, las versiones de Conjure y FreeCAD, la lista de comandos y sus documentos abiertos: nombre, etiqueta, nombre del archivo sin carpetas y un número que cuenta los cambios.</translation>
    </message>
    <message>
        <source>Which server it connects to</source>
        <translation type="unfinished">Con qué servidor conecta</translation>
    </message>
    <message>
        <source>While it is open: a heartbeat every 25 seconds, and the result of each command: names, types, sizes and positions of objects, the paths of your open documents, and a picture if the command asks for one. Some servers are also told when you open, close, rename or activate a document, and at most twice a second that one has changed, but not what.</source>
        <translation type="unfinished">Mientras está abierta: una señal de vida cada 25 segundos y el resultado de cada comando: nombres, tipos, tamaños y posiciones de objetos, las rutas de sus documentos abiertos y una imagen si el comando la pide. A algunos servidores se les comunica también cuándo abre, cierra, renombra o activa un documento y, como máximo dos veces por segundo, que uno ha cambiado, pero no qué.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished">Quién</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">Por qué</translation>
    </message>
    <message numerus="yes">
        <source>With %n later</source>
        <comment>With 1 later</comment>
        <translation type="unfinished">
            <numerusform>Con 1 posterior</numerusform>
            <numerusform>Con %n posteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>With a ws:// address everybody on the way can read the key and the model</source>
        <translation type="unfinished">Con una dirección ws://, cualquiera en el camino puede leer la clave y el modelo</translation>
    </message>
    <message>
        <source>With {later} later, {yours} of them yours</source>
        <translation type="unfinished">Con {later} posteriores, {yours} de ellos suyos</translation>
    </message>
    <message>
        <source>Withdraw: {}</source>
        <translation type="unfinished">Retirar: {}</translation>
    </message>
    <message>
        <source>Without any: the document&apos;s folder, your home without its hidden folders, and the folder for temporary files.</source>
        <translation type="unfinished">Sin ninguna: la carpeta del documento, su carpeta personal sin sus carpetas ocultas y la carpeta de archivos temporales.</translation>
    </message>
    <message>
        <source>Without questions</source>
        <translation type="unfinished">Sin consultas</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished">Trabajando…</translation>
    </message>
    <message>
        <source>Write to other folders for &apos;{document}&apos;</source>
        <translation type="unfinished">Escribir en otras carpetas para «{document}»</translation>
    </message>
    <message>
        <source>Writes the shown commands to a file; it may contain paths</source>
        <translation type="unfinished">Escribe los comandos mostrados en un archivo; puede contener rutas</translation>
    </message>
    <message>
        <source>Written to {}, without keys.</source>
        <translation type="unfinished">Escrito en {}, sin claves.</translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished">Usted</translation>
    </message>
    <message>
        <source>You are editing &apos;{name}&apos;.</source>
        <translation type="unfinished">Está editando «{name}».</translation>
    </message>
    <message>
        <source>You are editing an entry of a list.</source>
        <translation type="unfinished">Está editando una entrada de una lista.</translation>
    </message>
    <message>
        <source>You are editing an object.</source>
        <translation type="unfinished">Está editando un objeto.</translation>
    </message>
    <message>
        <source>You are editing the cell {name}.</source>
        <translation type="unfinished">Está editando la celda {name}.</translation>
    </message>
    <message>
        <source>You are entering &apos;{name}&apos;.</source>
        <translation type="unfinished">Está introduciendo «{name}».</translation>
    </message>
    <message>
        <source>You are holding a mouse button down.</source>
        <translation type="unfinished">Mantiene pulsado un botón del ratón.</translation>
    </message>
    <message>
        <source>You are moving the 3D view.</source>
        <translation type="unfinished">Está moviendo la vista 3D.</translation>
    </message>
    <message>
        <source>You are renaming &apos;{name}&apos;.</source>
        <translation type="unfinished">Está renombrando «{name}».</translation>
    </message>
    <message>
        <source>You can undo it.</source>
        <translation type="unfinished">Puede deshacerlo.</translation>
    </message>
    <message>
        <source>You have paused the assistant.</source>
        <translation type="unfinished">Ha puesto en pausa al asistente.</translation>
    </message>
    <message>
        <source>You have stopped the assistant.</source>
        <translation type="unfinished">Ha detenido al asistente.</translation>
    </message>
    <message>
        <source>Your change &apos;{name}&apos; is not finished. First finish it.</source>
        <translation type="unfinished">Su cambio «{name}» no está terminado. Termínelo primero.</translation>
    </message>
    <message>
        <source>Your change &apos;{name}&apos; to &apos;{document}&apos; is not finished.</source>
        <translation type="unfinished">Su cambio «{name}» en «{document}» no está terminado.</translation>
    </message>
    <message>
        <source>Your documents are not touched, nor is the program &apos;conjure&apos; with the local server and its key, which assistants use.</source>
        <translation type="unfinished">Sus documentos no se tocan, ni el programa «conjure» con el servidor local y su clave, que usan los asistentes.</translation>
    </message>
    <message>
        <source>Yours: {}</source>
        <translation type="unfinished">Suyo: {}</translation>
    </message>
    <message>
        <source>answer at the top of the 3D view</source>
        <translation type="unfinished">responda en la parte superior de la vista 3D</translation>
    </message>
    <message>
        <source>cannot be stored: {}</source>
        <translation type="unfinished">no se puede guardar: {}</translation>
    </message>
    <message>
        <source>changes {names}</source>
        <translation type="unfinished">cambia {names}</translation>
    </message>
    <message>
        <source>checking &apos;{name}&apos;</source>
        <translation type="unfinished">comprobando «{name}»</translation>
    </message>
    <message>
        <source>choose Finish It</source>
        <translation type="unfinished">elija Terminarlo</translation>
    </message>
    <message>
        <source>choose Go On</source>
        <translation type="unfinished">elija Continuar</translation>
    </message>
    <message>
        <source>close it</source>
        <translation type="unfinished">cierre lo que está abierto</translation>
    </message>
    <message>
        <source>combining the objects in another way</source>
        <translation type="unfinished">combinando los objetos de otra manera</translation>
    </message>
    <message>
        <source>combining {faces} faces, for about {seconds} s in which nothing can stop it</source>
        <translation type="unfinished">combinando {faces} caras, durante unos {seconds} s en los que nada puede detenerlo</translation>
    </message>
    <message>
        <source>command {by} changed {property} of &apos;{name}&apos; since</source>
        <translation type="unfinished">el comando {by} modificó {property} de «{name}» desde entonces</translation>
    </message>
    <message>
        <source>command {by} worked with &apos;{name}&apos; since</source>
        <translation type="unfinished">el comando {by} trabajó con «{name}» desde entonces</translation>
    </message>
    <message>
        <source>deletes {names}</source>
        <translation type="unfinished">elimina {names}</translation>
    </message>
    <message>
        <source>finish it</source>
        <translation type="unfinished">termínelo</translation>
    </message>
    <message>
        <source>finish or cancel it</source>
        <translation type="unfinished">termínela o cancélela</translation>
    </message>
    <message>
        <source>hides {names}</source>
        <translation type="unfinished">oculta {names}</translation>
    </message>
    <message>
        <source>it changed {property} of &apos;{name}&apos;, which cannot be put back alone</source>
        <translation type="unfinished">cambió {property} de «{name}», lo que no se puede restablecer por separado</translation>
    </message>
    <message>
        <source>it deleted &apos;{name}&apos;</source>
        <translation type="unfinished">eliminó «{name}»</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation type="unfinished">no es texto</translation>
    </message>
    <message>
        <source>it is too long ago, or changed nothing</source>
        <translation type="unfinished">hace demasiado tiempo o no cambió nada</translation>
    </message>
    <message>
        <source>it is undone</source>
        <translation type="unfinished">está deshecho</translation>
    </message>
    <message>
        <source>it said nothing</source>
        <translation type="unfinished">no dijo nada</translation>
    </message>
    <message>
        <source>it worked with files or ran a script</source>
        <translation type="unfinished">trabajó con archivos o ejecutó un script</translation>
    </message>
    <message>
        <source>leave the edit mode</source>
        <translation type="unfinished">salga del modo de edición</translation>
    </message>
    <message>
        <source>left out until you ask for it</source>
        <translation type="unfinished">se omite hasta que la pida</translation>
    </message>
    <message>
        <source>makes {names}</source>
        <translation type="unfinished">crea {names}</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">ninguno</translation>
    </message>
    <message>
        <source>pause for a moment</source>
        <translation type="unfinished">espere un momento</translation>
    </message>
    <message>
        <source>pip could not be run: {}</source>
        <translation type="unfinished">No se pudo ejecutar pip: {}</translation>
    </message>
    <message>
        <source>pip could not install the package: {}</source>
        <translation type="unfinished">pip no pudo instalar el paquete: {}</translation>
    </message>
    <message>
        <source>preparing &apos;{name}&apos;</source>
        <translation type="unfinished">preparando «{name}»</translation>
    </message>
    <message>
        <source>press Enter or Esc</source>
        <translation type="unfinished">pulse Intro o Esc</translation>
    </message>
    <message>
        <source>reading &apos;{name}&apos;</source>
        <translation type="unfinished">leyendo «{name}»</translation>
    </message>
    <message>
        <source>release it</source>
        <translation type="unfinished">suéltelo</translation>
    </message>
    <message>
        <source>sizes are tried beside FreeCAD</source>
        <translation type="unfinished">se prueban tamaños aparte de FreeCAD</translation>
    </message>
    <message>
        <source>step {number} of {count}, {title}</source>
        <translation type="unfinished">paso {number} de {count}, {title}</translation>
    </message>
    <message>
        <source>the hub of this computer</source>
        <translation type="unfinished">el concentrador de este equipo</translation>
    </message>
    <message>
        <source>the local server</source>
        <translation type="unfinished">el servidor local</translation>
    </message>
    <message>
        <source>writing &apos;{name}&apos;</source>
        <translation type="unfinished">escribiendo «{name}»</translation>
    </message>
    <message>
        <source>you changed {property} of &apos;{name}&apos; since</source>
        <translation type="unfinished">usted cambió {property} de «{name}» desde entonces</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished">{count} más</translation>
    </message>
    <message>
        <source>{file}, group {group}</source>
        <translation type="unfinished">{file}, grupo {group}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished">{first} y {second}</translation>
    </message>
    <message>
        <source>{first}, {second} and {count} more</source>
        <translation type="unfinished">{first}, {second} y {count} más</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="unfinished">{names} y {count} más</translation>
    </message>
    <message>
        <source>{name} (size {before} -&gt; {after})</source>
        <translation type="unfinished">{name} (tamaño {before} -&gt; {after})</translation>
    </message>
    <message>
        <source>{name} (volume {before} -&gt; {after})</source>
        <translation type="unfinished">{name} (volumen {before} -&gt; {after})</translation>
    </message>
    <message>
        <source>{name} (yours)</source>
        <translation type="unfinished">{name} (suyo)</translation>
    </message>
    <message>
        <source>{name}: {properties}</source>
        <translation type="unfinished">{name}: {properties}</translation>
    </message>
    <message>
        <source>{problem} Open Beside opens it as another document.</source>
        <translation type="unfinished">{problem} «Abrir al lado» la abre como otro documento.</translation>
    </message>
    <message numerus="yes">
        <source>{reasons}; and %n more reasons</source>
        <comment>{reasons}; and 1 more reason</comment>
        <translation type="unfinished">
            <numerusform>{reasons}; y 1 razón más</numerusform>
            <numerusform>{reasons}; y %n razones más</numerusform>
        </translation>
    </message>
    <message>
        <source>{server} asked this FreeCAD to disconnect. Press Connect to come back.</source>
        <translation type="unfinished">{server} pidió a este FreeCAD que se desconectara. Pulse Conectar para volver.</translation>
    </message>
    <message>
        <source>{server} can be reached, but has nothing for FreeCAD at &apos;{path}&apos;. Check the end of the server address.</source>
        <translation type="unfinished">Se puede llegar a {server}, pero no tiene nada para FreeCAD en «{path}». Compruebe el final de la dirección del servidor.</translation>
    </message>
    <message>
        <source>{server} closed the connection. Conjure comes back by itself.</source>
        <translation type="unfinished">{server} cerró la conexión. Conjure vuelve por sí solo.</translation>
    </message>
    <message>
        <source>{server} does not answer. Check the address, the network and the firewall.</source>
        <translation type="unfinished">{server} no responde. Compruebe la dirección, la red y el cortafuegos.</translation>
    </message>
    <message>
        <source>{server} does not know this FreeCAD any more. Conjure registers again by itself.</source>
        <translation type="unfinished">{server} ya no conoce este FreeCAD. Conjure se registra de nuevo por sí solo.</translation>
    </message>
    <message>
        <source>{server} does not offer an encrypted connection, so no key was sent. Check the port. For a server on your own computer the address begins with ws://.</source>
        <translation type="unfinished">{server} no ofrece una conexión cifrada, por lo que no se envió ninguna clave. Compruebe el puerto. Para un servidor en su propio equipo la dirección empieza por ws://.</translation>
    </message>
    <message>
        <source>{server} is busy. Conjure comes back by itself.</source>
        <translation type="unfinished">{server} está ocupado. Conjure vuelve por sí solo.</translation>
    </message>
    <message>
        <source>{server} is newer than this Conjure and does not fit it. Update Conjure in the Addon Manager.</source>
        <translation type="unfinished">{server} es más nuevo que este Conjure y no es compatible. Actualice Conjure en el administrador de complementos.</translation>
    </message>
    <message>
        <source>{server} is older than this Conjure and does not fit it. Update it; &apos;conjure stop&apos; ends a local one, and the next call starts the new one.</source>
        <translation type="unfinished">{server} es más antiguo que este Conjure y no es compatible. Actualícelo; «conjure stop» termina uno local y la siguiente llamada inicia el nuevo.</translation>
    </message>
    <message>
        <source>{server} only takes encrypted connections. Let the server address begin with wss://.</source>
        <translation type="unfinished">{server} solo acepta conexiones cifradas. Haga que la dirección del servidor empiece por wss://.</translation>
    </message>
    <message>
        <source>{server} starts again. Conjure comes back by itself.</source>
        <translation type="unfinished">{server} se está reiniciando. Conjure vuelve por sí solo.</translation>
    </message>
    <message numerus="yes">
        <source>{state} %n commands wait; {end} to let them go on.</source>
        <comment>{state} 1 command waits; {end} to let it go on.</comment>
        <translation type="unfinished">
            <numerusform>{state} 1 comando espera; {end} para que continúe.</numerusform>
            <numerusform>{state} %n comandos esperan; {end} para que continúen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{state} First {end}.</source>
        <translation type="unfinished">{state} Primero {end}.</translation>
    </message>
    <message>
        <source>{title}: {doing}; {seconds} s so far.</source>
        <translation type="unfinished">{title}: {doing}; {seconds} s hasta ahora.</translation>
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
        <translation type="unfinished">{words} a lo largo de {path}</translation>
    </message>
    <message numerus="yes">
        <source>{words} and %n that go with it</source>
        <comment>{words} and 1 that goes with it</comment>
        <translation type="unfinished">
            <numerusform>{words} y 1 que va con ello</numerusform>
            <numerusform>{words} y %n que van con ello</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} between {subject}</source>
        <translation type="unfinished">{words} entre {subject}</translation>
    </message>
    <message>
        <source>{words} except {kept}</source>
        <translation type="unfinished">{words} excepto {kept}</translation>
    </message>
    <message>
        <source>{words} from {file}</source>
        <translation type="unfinished">{words} desde {file}</translation>
    </message>
    <message>
        <source>{words} in {subject}</source>
        <translation type="unfinished">{words} en {subject}</translation>
    </message>
    <message>
        <source>{words} of {subject}</source>
        <translation type="unfinished">{words} de {subject}</translation>
    </message>
    <message>
        <source>{words} on {place}</source>
        <translation type="unfinished">{words} sobre {place}</translation>
    </message>
    <message>
        <source>{words} to {file}</source>
        <translation type="unfinished">{words} a {file}</translation>
    </message>
    <message>
        <source>{words} to {subject}</source>
        <translation type="unfinished">{words} a {subject}</translation>
    </message>
    <message>
        <source>{words} with {tools}</source>
        <translation type="unfinished">{words} con {tools}</translation>
    </message>
    <message>
        <source>{words} {subject}</source>
        <translation type="unfinished">{words} {subject}</translation>
    </message>
    <message>
        <source>{words}: {settings}</source>
        <translation type="unfinished">{words}: {settings}</translation>
    </message>
    <message>
        <source>{work} since {time}. FreeCAD does not respond until it is done.</source>
        <translation type="unfinished">{work} desde las {time}. FreeCAD no responde hasta que termine.</translation>
    </message>
    <message>
        <source>{} (found here)</source>
        <translation type="unfinished">{} (encontrado aquí)</translation>
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
        <translation type="unfinished">Un ensayo acabaría con lo que se puede rehacer en el documento: FreeCAD descarta rehacer con el primer cambio, también cuando se revierte, y no es posible una copia para probarlo.</translation>
    </message>
    <message>
        <source>A file could not be read or written; one that was there is as it was.</source>
        <translation type="unfinished">No se pudo leer o escribir un archivo; el que había está como estaba.</translation>
    </message>
    <message>
        <source>A parameter has a value that the command cannot take.</source>
        <translation type="unfinished">Un parámetro tiene un valor que el comando no puede aceptar.</translation>
    </message>
    <message>
        <source>A reference fits more than one edge, face or sketch element, so that none was chosen.</source>
        <translation type="unfinished">Una referencia corresponde a más de una arista, cara o elemento de croquis, por lo que no se eligió ninguno.</translation>
    </message>
    <message>
        <source>A reference matches no edge, face or sketch element.</source>
        <translation type="unfinished">Una referencia no corresponde a ninguna arista, cara ni elemento de croquis.</translation>
    </message>
    <message>
        <source>A required parameter was not given.</source>
        <translation type="unfinished">No se dio un parámetro obligatorio.</translation>
    </message>
    <message>
        <source>A script raised an exception.</source>
        <translation type="unfinished">Un script lanzó una excepción.</translation>
    </message>
    <message>
        <source>A step cannot be taken back alone so that the document is what it would be without it.</source>
        <translation type="unfinished">Un paso no se puede revertir por separado de modo que el documento quede como sería sin él.</translation>
    </message>
    <message>
        <source>An adapter of another make failed, and gave no code for it.</source>
        <translation type="unfinished">Falló un adaptador de otro origen y no dio ningún código.</translation>
    </message>
    <message>
        <source>An object could not be recomputed.</source>
        <translation type="unfinished">No se pudo recalcular un objeto.</translation>
    </message>
    <message>
        <source>Closing the document would lose changes that were never saved.</source>
        <translation type="unfinished">Al cerrar el documento se perderían cambios que nunca se guardaron.</translation>
    </message>
    <message>
        <source>FreeCAD went away before the command could be answered.</source>
        <translation type="unfinished">FreeCAD desapareció antes de poder responder al comando.</translation>
    </message>
    <message>
        <source>FreeCAD&apos;s geometry kernel could not do the operation.</source>
        <translation type="unfinished">El núcleo geométrico de FreeCAD no pudo realizar la operación.</translation>
    </message>
    <message>
        <source>More than one object has this label.</source>
        <translation type="unfinished">Más de un objeto tiene esta etiqueta.</translation>
    </message>
    <message>
        <source>No FreeCAD is connected to the server, or none of the name that was given.</source>
        <translation type="unfinished">Ningún FreeCAD está conectado al servidor, o ninguno con el nombre dado.</translation>
    </message>
    <message>
        <source>No document is open, or none has this name.</source>
        <translation type="unfinished">No hay ningún documento abierto, o ninguno tiene este nombre.</translation>
    </message>
    <message>
        <source>No object of the document has this name or label.</source>
        <translation type="unfinished">Ningún objeto del documento tiene este nombre o esta etiqueta.</translation>
    </message>
    <message>
        <source>The adapter itself failed; this is a bug of Conjure.</source>
        <translation type="unfinished">Falló el propio adaptador; es un error de Conjure.</translation>
    </message>
    <message>
        <source>The command has no parameter of this name.</source>
        <translation type="unfinished">El comando no tiene ningún parámetro con este nombre.</translation>
    </message>
    <message>
        <source>The command needs a FreeCAD window, and this FreeCAD has none.</source>
        <translation type="unfinished">El comando necesita una ventana de FreeCAD, y este FreeCAD no la tiene.</translation>
    </message>
    <message>
        <source>The command was cancelled before it started, between two of its steps, or while something was computed for it beside FreeCAD.</source>
        <translation type="unfinished">El comando se canceló antes de empezar, entre dos de sus pasos o durante un cálculo al margen de FreeCAD.</translation>
    </message>
    <message>
        <source>The command was done, but its answer is too large to send.</source>
        <translation type="unfinished">El comando se ejecutó, pero su respuesta es demasiado grande para enviarla.</translation>
    </message>
    <message>
        <source>The command&apos;s time passed before it started.</source>
        <translation type="unfinished">El tiempo del comando se agotó antes de que empezara.</translation>
    </message>
    <message>
        <source>The command&apos;s time passed while it runs.</source>
        <translation type="unfinished">El tiempo del comando se agotó mientras se ejecuta, y no se puede detener.</translation>
    </message>
    <message>
        <source>The constraints of a sketch cannot hold together, or one says again what others do.</source>
        <translation type="unfinished">Las restricciones de un croquis no pueden cumplirse juntas, o una repite lo que otras ya imponen.</translation>
    </message>
    <message>
        <source>The document has changed since the revision that the command expects.</source>
        <translation type="unfinished">El documento ha cambiado desde la revisión que el comando espera.</translation>
    </message>
    <message>
        <source>The message is not one that the protocol knows.</source>
        <translation type="unfinished">El mensaje no es uno que el protocolo conozca.</translation>
    </message>
    <message>
        <source>The object has no shape, or an empty one.</source>
        <translation type="unfinished">El objeto no tiene forma, o está vacía.</translation>
    </message>
    <message>
        <source>The operation ran, but its result is empty, invalid or inside out.</source>
        <translation type="unfinished">La operación se ejecutó, pero su resultado está vacío, no es válido o está invertido.</translation>
    </message>
    <message>
        <source>The outlines of a profile cross or touch, so that its area is not clear.</source>
        <translation type="unfinished">Los contornos de un perfil se cruzan o se tocan, por lo que su área no está clara.</translation>
    </message>
    <message>
        <source>The outlines of a profile do not close, so that they bound no area.</source>
        <translation type="unfinished">Los contornos de un perfil no se cierran, por lo que no delimitan ningún área.</translation>
    </message>
    <message>
        <source>The person at FreeCAD refused this command.</source>
        <translation type="unfinished">La persona ante FreeCAD rechazó este comando.</translation>
    </message>
    <message>
        <source>The person is in the middle of an edit, and the command waited for its whole time.</source>
        <translation type="unfinished">La persona está en medio de una edición, y el comando esperó todo su tiempo.</translation>
    </message>
    <message>
        <source>The settings of this FreeCAD do not allow this.</source>
        <translation type="unfinished">Los ajustes de este FreeCAD no lo permiten.</translation>
    </message>
    <message>
        <source>This FreeCAD version or this adapter cannot do it.</source>
        <translation type="unfinished">Esta versión de FreeCAD o este adaptador no puede hacerlo.</translation>
    </message>
    <message>
        <source>This adapter has no command of this name.</source>
        <translation type="unfinished">Este adaptador no tiene ningún comando con este nombre.</translation>
    </message>
    <message>
        <source>Too many commands are waiting.</source>
        <translation type="unfinished">Hay demasiados comandos en espera.</translation>
    </message>
</context>
<context>
    <name>ConjureParameters</name>
    <message>
        <source>X from</source>
        <translation type="unfinished">X desde</translation>
    </message>
    <message>
        <source>X radius</source>
        <translation type="unfinished">radio X</translation>
    </message>
    <message>
        <source>X to</source>
        <translation type="unfinished">X hasta</translation>
    </message>
    <message>
        <source>Y from</source>
        <translation type="unfinished">Y desde</translation>
    </message>
    <message>
        <source>Y radius</source>
        <translation type="unfinished">radio Y</translation>
    </message>
    <message>
        <source>Y to</source>
        <translation type="unfinished">Y hasta</translation>
    </message>
    <message>
        <source>Z from</source>
        <translation type="unfinished">Z desde</translation>
    </message>
    <message>
        <source>Z radius</source>
        <translation type="unfinished">radio Z</translation>
    </message>
    <message>
        <source>Z to</source>
        <translation type="unfinished">Z hasta</translation>
    </message>
    <message>
        <source>alone</source>
        <translation type="unfinished">solo</translation>
    </message>
    <message>
        <source>angle</source>
        <translation type="unfinished">ángulo</translation>
    </message>
    <message>
        <source>angle tolerance</source>
        <translation type="unfinished">tolerancia angular</translation>
    </message>
    <message>
        <source>angle2</source>
        <translation type="unfinished">ángulo 2</translation>
    </message>
    <message>
        <source>backlash</source>
        <translation type="unfinished">juego entre dientes</translation>
    </message>
    <message>
        <source>bore</source>
        <translation type="unfinished">agujero</translation>
    </message>
    <message>
        <source>bottom radius</source>
        <translation type="unfinished">radio inferior</translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished">en</translation>
    </message>
    <message>
        <source>circumradius</source>
        <translation type="unfinished">circunradio</translation>
    </message>
    <message>
        <source>clearance</source>
        <translation type="unfinished">holgura</translation>
    </message>
    <message>
        <source>color</source>
        <translation type="unfinished">color</translation>
    </message>
    <message>
        <source>columns</source>
        <translation type="unfinished">columnas</translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished">cantidad</translation>
    </message>
    <message>
        <source>density</source>
        <translation type="unfinished">densidad</translation>
    </message>
    <message>
        <source>depth</source>
        <translation type="unfinished">profundidad</translation>
    </message>
    <message>
        <source>diameter</source>
        <translation type="unfinished">diámetro</translation>
    </message>
    <message>
        <source>display mode</source>
        <translation type="unfinished">modo de visualización</translation>
    </message>
    <message>
        <source>distance</source>
        <translation type="unfinished">distancia</translation>
    </message>
    <message>
        <source>factor</source>
        <translation type="unfinished">factor</translation>
    </message>
    <message>
        <source>far X from</source>
        <translation type="unfinished">X lejano desde</translation>
    </message>
    <message>
        <source>far X to</source>
        <translation type="unfinished">X lejano hasta</translation>
    </message>
    <message>
        <source>far Z from</source>
        <translation type="unfinished">Z lejano desde</translation>
    </message>
    <message>
        <source>far Z to</source>
        <translation type="unfinished">Z lejano hasta</translation>
    </message>
    <message>
        <source>gap</source>
        <translation type="unfinished">separación</translation>
    </message>
    <message>
        <source>height</source>
        <translation type="unfinished">altura</translation>
    </message>
    <message>
        <source>helix angle</source>
        <translation type="unfinished">ángulo de hélice</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished">oculto</translation>
    </message>
    <message>
        <source>inner diameter</source>
        <translation type="unfinished">diámetro interior</translation>
    </message>
    <message>
        <source>inner radius</source>
        <translation type="unfinished">radio interior</translation>
    </message>
    <message>
        <source>inradius</source>
        <translation type="unfinished">inradio</translation>
    </message>
    <message>
        <source>latitude from</source>
        <translation type="unfinished">latitud desde</translation>
    </message>
    <message>
        <source>latitude to</source>
        <translation type="unfinished">latitud hasta</translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished">capas</translation>
    </message>
    <message>
        <source>length</source>
        <translation type="unfinished">longitud</translation>
    </message>
    <message>
        <source>length2</source>
        <translation type="unfinished">longitud 2</translation>
    </message>
    <message>
        <source>line color</source>
        <translation type="unfinished">color de línea</translation>
    </message>
    <message>
        <source>line width</source>
        <translation type="unfinished">ancho de línea</translation>
    </message>
    <message>
        <source>module</source>
        <translation type="unfinished">módulo</translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished">número</translation>
    </message>
    <message>
        <source>offset</source>
        <translation type="unfinished">desfase</translation>
    </message>
    <message>
        <source>outer diameter</source>
        <translation type="unfinished">diámetro exterior</translation>
    </message>
    <message>
        <source>outer radius</source>
        <translation type="unfinished">radio exterior</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation type="unfinished">paso</translation>
    </message>
    <message>
        <source>pressure angle</source>
        <translation type="unfinished">ángulo de presión</translation>
    </message>
    <message>
        <source>profile shift</source>
        <translation type="unfinished">desplazamiento del perfil</translation>
    </message>
    <message>
        <source>radius</source>
        <translation type="unfinished">radio</translation>
    </message>
    <message>
        <source>ring radius</source>
        <translation type="unfinished">radio del anillo</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation type="unfinished">rotación</translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished">filas</translation>
    </message>
    <message>
        <source>scale</source>
        <translation type="unfinished">escala</translation>
    </message>
    <message>
        <source>second distance</source>
        <translation type="unfinished">segunda distancia</translation>
    </message>
    <message>
        <source>second size</source>
        <translation type="unfinished">segundo tamaño</translation>
    </message>
    <message>
        <source>sides</source>
        <translation type="unfinished">lados</translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished">tamaño</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation type="unfinished">espaciado</translation>
    </message>
    <message>
        <source>spacing along X</source>
        <translation type="unfinished">espaciado en X</translation>
    </message>
    <message>
        <source>spacing along Y</source>
        <translation type="unfinished">espaciado en Y</translation>
    </message>
    <message>
        <source>spacing along Z</source>
        <translation type="unfinished">espaciado en Z</translation>
    </message>
    <message>
        <source>step angle</source>
        <translation type="unfinished">ángulo de paso</translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished">pasos</translation>
    </message>
    <message>
        <source>taper</source>
        <translation type="unfinished">conicidad</translation>
    </message>
    <message>
        <source>taper angle</source>
        <translation type="unfinished">ángulo de conicidad</translation>
    </message>
    <message>
        <source>taper2</source>
        <translation type="unfinished">conicidad 2</translation>
    </message>
    <message>
        <source>teeth</source>
        <translation type="unfinished">dientes</translation>
    </message>
    <message>
        <source>thickness</source>
        <translation type="unfinished">espesor</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation type="unfinished">límite de tiempo</translation>
    </message>
    <message>
        <source>to step</source>
        <translation type="unfinished">hasta el paso</translation>
    </message>
    <message>
        <source>tolerance</source>
        <translation type="unfinished">tolerancia</translation>
    </message>
    <message>
        <source>top radius</source>
        <translation type="unfinished">radio superior</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation type="unfinished">transparencia</translation>
    </message>
    <message>
        <source>tube from</source>
        <translation type="unfinished">tubo desde</translation>
    </message>
    <message>
        <source>tube radius</source>
        <translation type="unfinished">radio del tubo</translation>
    </message>
    <message>
        <source>tube to</source>
        <translation type="unfinished">tubo hasta</translation>
    </message>
    <message>
        <source>turn</source>
        <translation type="unfinished">giro</translation>
    </message>
    <message>
        <source>turns</source>
        <translation type="unfinished">vueltas</translation>
    </message>
    <message>
        <source>twist</source>
        <translation type="unfinished">torsión</translation>
    </message>
    <message>
        <source>up to offset</source>
        <translation type="unfinished">desfase del final</translation>
    </message>
    <message>
        <source>visible</source>
        <translation type="unfinished">visible</translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished">anchura</translation>
    </message>
    <message>
        <source>with others</source>
        <translation type="unfinished">con otros</translation>
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
        <translation type="unfinished">Activar documento</translation>
    </message>
    <message>
        <source>Add To</source>
        <translation type="unfinished">Añadir</translation>
    </message>
    <message>
        <source>Align</source>
        <translation type="unfinished">Alinear</translation>
    </message>
    <message>
        <source>Analyze Fit</source>
        <translation type="unfinished">Analizar ajuste</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished">Lote</translation>
    </message>
    <message>
        <source>Bind Shape</source>
        <translation type="unfinished">Vincular forma</translation>
    </message>
    <message>
        <source>Body Boolean</source>
        <translation type="unfinished">Operación booleana de cuerpos</translation>
    </message>
    <message>
        <source>Body Helix</source>
        <translation type="unfinished">Hélice de cuerpo</translation>
    </message>
    <message>
        <source>Body Loft</source>
        <translation type="unfinished">Interpolación de cuerpo</translation>
    </message>
    <message>
        <source>Body Pipe</source>
        <translation type="unfinished">Tubo de cuerpo</translation>
    </message>
    <message>
        <source>Capture Design State</source>
        <translation type="unfinished">Capturar estado del diseño</translation>
    </message>
    <message>
        <source>Capture View</source>
        <translation type="unfinished">Capturar vista</translation>
    </message>
    <message>
        <source>Center</source>
        <translation type="unfinished">Centrar</translation>
    </message>
    <message>
        <source>Chamfer</source>
        <translation type="unfinished">Chaflán</translation>
    </message>
    <message>
        <source>Chamfer Face</source>
        <translation type="unfinished">Achaflanar cara</translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished">Modificar</translation>
    </message>
    <message>
        <source>Check Face Alignment</source>
        <translation type="unfinished">Comprobar alineación de caras</translation>
    </message>
    <message>
        <source>Check Interference</source>
        <translation type="unfinished">Comprobar interferencia</translation>
    </message>
    <message>
        <source>Check Shapes and Overlaps</source>
        <translation type="unfinished">Comprobar formas y solapes</translation>
    </message>
    <message>
        <source>Clear Document</source>
        <translation type="unfinished">Vaciar documento</translation>
    </message>
    <message>
        <source>Close Document</source>
        <translation type="unfinished">Cerrar documento</translation>
    </message>
    <message>
        <source>Compare Snapshot</source>
        <translation type="unfinished">Comparar instantánea</translation>
    </message>
    <message>
        <source>Convex Hull</source>
        <translation type="unfinished">Envolvente convexa</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Copiar</translation>
    </message>
    <message>
        <source>Create Body</source>
        <translation type="unfinished">Crear cuerpo</translation>
    </message>
    <message>
        <source>Create Box</source>
        <translation type="unfinished">Crear cubo</translation>
    </message>
    <message>
        <source>Create Cone</source>
        <translation type="unfinished">Crear cono</translation>
    </message>
    <message>
        <source>Create Cylinder</source>
        <translation type="unfinished">Crear cilindro</translation>
    </message>
    <message>
        <source>Create Datum</source>
        <translation type="unfinished">Crear referencia</translation>
    </message>
    <message>
        <source>Create Ellipsoid</source>
        <translation type="unfinished">Crear elipsoide</translation>
    </message>
    <message>
        <source>Create Gear</source>
        <translation type="unfinished">Crear engranaje</translation>
    </message>
    <message>
        <source>Create Group</source>
        <translation type="unfinished">Crear grupo</translation>
    </message>
    <message>
        <source>Create Helix</source>
        <translation type="unfinished">Crear hélice</translation>
    </message>
    <message>
        <source>Create Part</source>
        <translation type="unfinished">Crear pieza</translation>
    </message>
    <message>
        <source>Create Plane</source>
        <translation type="unfinished">Crear plano</translation>
    </message>
    <message>
        <source>Create Polyline</source>
        <translation type="unfinished">Crear polilínea</translation>
    </message>
    <message>
        <source>Create Prism</source>
        <translation type="unfinished">Crear prisma</translation>
    </message>
    <message>
        <source>Create Sketch</source>
        <translation type="unfinished">Crear croquis</translation>
    </message>
    <message>
        <source>Create Sphere</source>
        <translation type="unfinished">Crear esfera</translation>
    </message>
    <message>
        <source>Create Spreadsheet</source>
        <translation type="unfinished">Crear hoja de cálculo</translation>
    </message>
    <message>
        <source>Create Thread</source>
        <translation type="unfinished">Crear rosca</translation>
    </message>
    <message>
        <source>Create Torus</source>
        <translation type="unfinished">Crear toro</translation>
    </message>
    <message>
        <source>Create Tube</source>
        <translation type="unfinished">Crear tubo</translation>
    </message>
    <message>
        <source>Create Wedge</source>
        <translation type="unfinished">Crear cuña</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished">Cortar</translation>
    </message>
    <message>
        <source>Cut Pocket</source>
        <translation type="unfinished">Vaciar cavidad</translation>
    </message>
    <message>
        <source>Defeature</source>
        <translation type="unfinished">Quitar caras</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">Eliminar</translation>
    </message>
    <message>
        <source>Delete Snapshot</source>
        <translation type="unfinished">Eliminar instantánea</translation>
    </message>
    <message>
        <source>Describe Commands</source>
        <translation type="unfinished">Describir comandos</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished">Ángulo de desmoldeo</translation>
    </message>
    <message>
        <source>Drill Hole</source>
        <translation type="unfinished">Taladrar agujero</translation>
    </message>
    <message>
        <source>Edit Feature</source>
        <translation type="unfinished">Editar operación</translation>
    </message>
    <message>
        <source>Edit Sketch</source>
        <translation type="unfinished">Editar croquis</translation>
    </message>
    <message>
        <source>Evaluate Expression</source>
        <translation type="unfinished">Evaluar expresión</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">Exportar</translation>
    </message>
    <message>
        <source>Export STEP</source>
        <translation type="unfinished">Exportar STEP</translation>
    </message>
    <message>
        <source>Export STL</source>
        <translation type="unfinished">Exportar STL</translation>
    </message>
    <message>
        <source>Extrude</source>
        <translation type="unfinished">Extruir</translation>
    </message>
    <message>
        <source>Fillet</source>
        <translation type="unfinished">Redondear</translation>
    </message>
    <message>
        <source>Fillet Face</source>
        <translation type="unfinished">Redondear cara</translation>
    </message>
    <message>
        <source>Find Commands</source>
        <translation type="unfinished">Buscar comandos</translation>
    </message>
    <message>
        <source>Find Contacts</source>
        <translation type="unfinished">Buscar contactos</translation>
    </message>
    <message>
        <source>Find Face</source>
        <translation type="unfinished">Buscar cara</translation>
    </message>
    <message>
        <source>Fit View</source>
        <translation type="unfinished">Ajustar vista</translation>
    </message>
    <message>
        <source>Fuse</source>
        <translation type="unfinished">Unir</translation>
    </message>
    <message>
        <source>Grid Pattern</source>
        <translation type="unfinished">Patrón de cuadrícula</translation>
    </message>
    <message>
        <source>Groove</source>
        <translation type="unfinished">Ranura</translation>
    </message>
    <message>
        <source>Health Check</source>
        <translation type="unfinished">Comprobar estado</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation type="unfinished">Agujero</translation>
    </message>
    <message>
        <source>Hollow Out</source>
        <translation type="unfinished">Vaciar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished">Importar</translation>
    </message>
    <message>
        <source>Import STEP</source>
        <translation type="unfinished">Importar STEP</translation>
    </message>
    <message>
        <source>Import STL</source>
        <translation type="unfinished">Importar STL</translation>
    </message>
    <message>
        <source>Import SVG</source>
        <translation type="unfinished">Importar SVG</translation>
    </message>
    <message>
        <source>Inspect Topology</source>
        <translation type="unfinished">Inspeccionar topología</translation>
    </message>
    <message>
        <source>Intersect</source>
        <translation type="unfinished">Intersecar</translation>
    </message>
    <message>
        <source>Join Edges</source>
        <translation type="unfinished">Unir aristas</translation>
    </message>
    <message>
        <source>Linear Pattern</source>
        <translation type="unfinished">Patrón lineal</translation>
    </message>
    <message>
        <source>List Documents</source>
        <translation type="unfinished">Enumerar documentos</translation>
    </message>
    <message>
        <source>List Objects</source>
        <translation type="unfinished">Enumerar objetos</translation>
    </message>
    <message>
        <source>List Snapshots</source>
        <translation type="unfinished">Enumerar instantáneas</translation>
    </message>
    <message>
        <source>Loft</source>
        <translation type="unfinished">Puente</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished">Medir</translation>
    </message>
    <message>
        <source>Measure Distance</source>
        <translation type="unfinished">Medir distancia</translation>
    </message>
    <message>
        <source>Measure Face Distance</source>
        <translation type="unfinished">Medir distancia entre caras</translation>
    </message>
    <message>
        <source>Mesh To Solid</source>
        <translation type="unfinished">Malla a sólido</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished">Reflejar</translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished">Mover</translation>
    </message>
    <message>
        <source>Move Feature</source>
        <translation type="unfinished">Mover operación</translation>
    </message>
    <message>
        <source>New Document</source>
        <translation type="unfinished">Nuevo documento</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished">Desfasar</translation>
    </message>
    <message>
        <source>Open Document</source>
        <translation type="unfinished">Abrir documento</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation type="unfinished">Extrusión</translation>
    </message>
    <message>
        <source>Path Pattern</source>
        <translation type="unfinished">Patrón en trayectoria</translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished">Colocar</translation>
    </message>
    <message>
        <source>Place Reference</source>
        <translation type="unfinished">Colocar referencia</translation>
    </message>
    <message>
        <source>Pocket</source>
        <translation type="unfinished">Vaciado</translation>
    </message>
    <message>
        <source>Polar Pattern</source>
        <translation type="unfinished">Patrón polar</translation>
    </message>
    <message>
        <source>Read Body</source>
        <translation type="unfinished">Leer cuerpo</translation>
    </message>
    <message>
        <source>Read Bounding Box</source>
        <translation type="unfinished">Leer caja envolvente</translation>
    </message>
    <message>
        <source>Read Capabilities</source>
        <translation type="unfinished">Leer capacidades</translation>
    </message>
    <message>
        <source>Read Cells</source>
        <translation type="unfinished">Leer celdas</translation>
    </message>
    <message>
        <source>Read Details</source>
        <translation type="unfinished">Leer detalles</translation>
    </message>
    <message>
        <source>Read Edges</source>
        <translation type="unfinished">Leer aristas</translation>
    </message>
    <message>
        <source>Read Expression</source>
        <translation type="unfinished">Leer expresión</translation>
    </message>
    <message>
        <source>Read Face Info</source>
        <translation type="unfinished">Leer datos de la cara</translation>
    </message>
    <message>
        <source>Read Faces</source>
        <translation type="unfinished">Leer caras</translation>
    </message>
    <message>
        <source>Read Feature Tree</source>
        <translation type="unfinished">Leer árbol de operaciones</translation>
    </message>
    <message>
        <source>Read History</source>
        <translation type="unfinished">Leer historial</translation>
    </message>
    <message>
        <source>Read Properties</source>
        <translation type="unfinished">Leer propiedades</translation>
    </message>
    <message>
        <source>Read Selection</source>
        <translation type="unfinished">Leer selección</translation>
    </message>
    <message>
        <source>Read Sketch</source>
        <translation type="unfinished">Leer croquis</translation>
    </message>
    <message>
        <source>Read State</source>
        <translation type="unfinished">Leer estado</translation>
    </message>
    <message>
        <source>Read Topology</source>
        <translation type="unfinished">Leer topología</translation>
    </message>
    <message>
        <source>Read View Info</source>
        <translation type="unfinished">Leer datos de la vista</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">Rehacer</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation type="unfinished">Refinar</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished">Reparar</translation>
    </message>
    <message>
        <source>Restore Snapshot</source>
        <translation type="unfinished">Restaurar instantánea</translation>
    </message>
    <message>
        <source>Revolution</source>
        <translation type="unfinished">Revolución</translation>
    </message>
    <message>
        <source>Revolve</source>
        <translation type="unfinished">Revolucionar</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished">Girar</translation>
    </message>
    <message>
        <source>Run Script</source>
        <translation type="unfinished">Ejecutar script</translation>
    </message>
    <message>
        <source>Sample Geometry</source>
        <translation type="unfinished">Muestrear geometría</translation>
    </message>
    <message>
        <source>Sample Mesh Surface</source>
        <translation type="unfinished">Muestrear superficie de malla</translation>
    </message>
    <message>
        <source>Save Document</source>
        <translation type="unfinished">Guardar documento</translation>
    </message>
    <message>
        <source>Save Snapshot</source>
        <translation type="unfinished">Guardar instantánea</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished">Escalar</translation>
    </message>
    <message>
        <source>Search Properties</source>
        <translation type="unfinished">Buscar propiedades</translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished">Sección</translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished">Seleccionar</translation>
    </message>
    <message>
        <source>Set Appearance</source>
        <translation type="unfinished">Definir apariencia</translation>
    </message>
    <message>
        <source>Set Cells</source>
        <translation type="unfinished">Definir celdas</translation>
    </message>
    <message>
        <source>Set Dimensions</source>
        <translation type="unfinished">Establecer dimensiones</translation>
    </message>
    <message>
        <source>Set Expression</source>
        <translation type="unfinished">Definir expresión</translation>
    </message>
    <message>
        <source>Set Tip</source>
        <translation type="unfinished">Establecer punto de trabajo</translation>
    </message>
    <message>
        <source>Set View</source>
        <translation type="unfinished">Definir vista</translation>
    </message>
    <message>
        <source>Set Visibility</source>
        <translation type="unfinished">Definir visibilidad</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation type="unfinished">Rebanar</translation>
    </message>
    <message>
        <source>Suggest Fixes</source>
        <translation type="unfinished">Sugerir correcciones</translation>
    </message>
    <message>
        <source>Suppress Feature</source>
        <translation type="unfinished">Suprimir operación</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished">Barrer</translation>
    </message>
    <message>
        <source>Take Back Step</source>
        <translation type="unfinished">Retirar paso</translation>
    </message>
    <message>
        <source>Take Four Pictures</source>
        <translation type="unfinished">Tomar cuatro imágenes</translation>
    </message>
    <message>
        <source>Take Out Of</source>
        <translation type="unfinished">Sacar</translation>
    </message>
    <message>
        <source>Take Picture</source>
        <translation type="unfinished">Tomar imagen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Deshacer</translation>
    </message>
    <message>
        <source>Validate Geometry</source>
        <translation type="unfinished">Validar geometría</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation type="unfinished">Pesar</translation>
    </message>
</context>
<context>
    <name>Conjure_Activity</name>
    <message>
        <source>&amp;Activity</source>
        <translation type="unfinished">&amp;Actividad</translation>
    </message>
    <message>
        <source>Shows or hides the list of what the assistant did</source>
        <translation type="unfinished">Muestra u oculta la lista de lo que hizo el asistente</translation>
    </message>
</context>
<context>
    <name>Conjure_Answer</name>
    <message>
        <source>A&amp;nswer the Assistant</source>
        <translation type="unfinished">&amp;Responder al asistente</translation>
    </message>
    <message>
        <source>Moves the keyboard to the question above the 3D view</source>
        <translation type="unfinished">Lleva el teclado a la pregunta sobre la vista 3D</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalAll</name>
    <message>
        <source>Ask Before &amp;Every Change</source>
        <translation type="unfinished">Preguntar antes de &amp;cada cambio</translation>
    </message>
    <message>
        <source>Asks before each command that changes something</source>
        <translation type="unfinished">Pregunta antes de cada comando que cambia algo</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalLookOnly</name>
    <message>
        <source>&amp;Look Only</source>
        <translation type="unfinished">&amp;Solo mirar</translation>
    </message>
    <message>
        <source>Lets the assistant look and measure, and refuses every change</source>
        <translation type="unfinished">Deja que el asistente mire y mida, y rechaza todo cambio</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalOff</name>
    <message>
        <source>&amp;Do Not Ask</source>
        <translation type="unfinished">&amp;No preguntar</translation>
    </message>
    <message>
        <source>Lets the assistant do what it wants, unasked</source>
        <translation type="unfinished">Deja que el asistente haga lo que quiera, sin preguntar</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalRisky</name>
    <message>
        <source>Ask Before &amp;Risky</source>
        <translation type="unfinished">Preguntar antes de un &amp;riesgo</translation>
    </message>
    <message>
        <source>Asks before the assistant does what cannot be undone, or changes what it did not make</source>
        <translation type="unfinished">Pregunta antes de que el asistente haga lo que no se puede deshacer o cambie lo que no creó</translation>
    </message>
</context>
<context>
    <name>Conjure_Checkpoint</name>
    <message>
        <source>Keeps a copy of this document as it is now, which reaches further back than undo; the document itself is neither saved nor changed</source>
        <translation type="unfinished">Guarda una copia de este documento tal como está ahora, que llega más atrás que deshacer; el documento en sí no se guarda ni se modifica</translation>
    </message>
    <message>
        <source>Make Chec&amp;kpoint</source>
        <translation type="unfinished">Crear punto de co&amp;ntrol</translation>
    </message>
</context>
<context>
    <name>Conjure_Checkpoints</name>
    <message>
        <source>C&amp;heckpoints…</source>
        <translation type="unfinished">Puntos de con&amp;trol…</translation>
    </message>
    <message>
        <source>Lists the copies of this document, compares it with one and restores it</source>
        <translation type="unfinished">Enumera las copias de este documento, lo compara con una y la restaura</translation>
    </message>
</context>
<context>
    <name>Conjure_Connect</name>
    <message>
        <source>&amp;Connect to Server</source>
        <translation type="unfinished">&amp;Conectar al servidor</translation>
    </message>
    <message>
        <source>Connects to the Conjure server, so that an assistant can model in this FreeCAD, or disconnects from it</source>
        <translation type="unfinished">Conecta con el servidor Conjure, para que un asistente pueda modelar en este FreeCAD, o se desconecta de él</translation>
    </message>
</context>
<context>
    <name>Conjure_ConnectAssistant</name>
    <message>
        <source>Connect an Ass&amp;istant…</source>
        <translation type="unfinished">Conectar un as&amp;istente…</translation>
    </message>
    <message>
        <source>Shows what to put into the configuration of an assistant&apos;s program</source>
        <translation type="unfinished">Muestra qué poner en la configuración del programa de un asistente</translation>
    </message>
</context>
<context>
    <name>Conjure_Follow</name>
    <message>
        <source>&amp;Follow the Assistant</source>
        <translation type="unfinished">&amp;Seguir al asistente</translation>
    </message>
    <message>
        <source>Lets the assistant turn the view, select and change the tab; switches itself off when you do so while the assistant works</source>
        <translation type="unfinished">Deja que el asistente gire la vista, seleccione y cambie de pestaña; se desactiva por sí solo cuando usted lo hace mientras el asistente trabaja</translation>
    </message>
</context>
<context>
    <name>Conjure_Pause</name>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished">&amp;Pausa</translation>
    </message>
    <message>
        <source>Lets nothing new start: what the assistant sends waits until you choose Go On</source>
        <translation type="unfinished">No deja empezar nada nuevo: lo que envía el asistente espera hasta que elija Continuar</translation>
    </message>
</context>
<context>
    <name>Conjure_Preferences</name>
    <message>
        <source>Conjure P&amp;references…</source>
        <translation type="unfinished">Preferencias de Con&amp;jure…</translation>
    </message>
    <message>
        <source>Opens the preferences of the connection to the server</source>
        <translation type="unfinished">Abre las preferencias de la conexión con el servidor</translation>
    </message>
</context>
<context>
    <name>Conjure_Stop</name>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished">D&amp;etener</translation>
    </message>
    <message>
        <source>Cancels all that waits, and refuses what the assistant sends until you choose Go On; what FreeCAD computes now ends first</source>
        <translation type="unfinished">Cancela todo lo que espera y rechaza lo que envía el asistente hasta que elija Continuar; lo que FreeCAD está calculando termina primero</translation>
    </message>
</context>
<context>
    <name>Conjure_UndoLast</name>
    <message>
        <source>&amp;Undo Last Assistant Step</source>
        <translation type="unfinished">Deshacer el ú&amp;ltimo paso del asistente</translation>
    </message>
    <message>
        <source>Undoes the last step in this document if the assistant made it; redo brings it back</source>
        <translation type="unfinished">Deshace el último paso de este documento si lo hizo el asistente; rehacer lo recupera</translation>
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
        <translation type="unfinished">Apro&amp;bación</translation>
    </message>
    <message>
        <source>Conjure</source>
        <translation type="unfinished">Conjure</translation>
    </message>
    <message>
        <source>Lets an AI assistant model in the open document</source>
        <translation type="unfinished">Deja que un asistente de IA modele en el documento abierto</translation>
    </message>
</context>
</TS>
