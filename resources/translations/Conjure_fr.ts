<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_US">
<context>
    <name>Conjure</name>
    <message>
        <source> MB</source>
        <translation type="unfinished"> Mo</translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"> s</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait.</source>
        <comment>1 more waits.</comment>
        <translation type="unfinished">
            <numerusform>1 autre en attente.</numerusform>
            <numerusform>%n autres en attente.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;API keys</source>
        <translation type="unfinished">&amp;Clés d&apos;API</translation>
    </message>
    <message>
        <source>&amp;Active Document</source>
        <translation type="unfinished">Document &amp;actif</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation type="unfinished">Acti&amp;vité</translation>
    </message>
    <message>
        <source>&amp;Checkpoints of documents</source>
        <translation type="unfinished">&amp;Points de contrôle des documents</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished">&amp;Comparer</translation>
    </message>
    <message>
        <source>&amp;Connect to Server</source>
        <translation type="unfinished">&amp;Connecter au serveur</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished">&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished">&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished">&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished">&amp;Détails</translation>
    </message>
    <message>
        <source>&amp;Disconnect from Server</source>
        <translation type="unfinished">&amp;Déconnecter du serveur</translation>
    </message>
    <message>
        <source>&amp;Export Transcript…</source>
        <translation type="unfinished">&amp;Exporter la transcription…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished">E&amp;xporter…</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation type="unfinished">Fic&amp;hier :</translation>
    </message>
    <message>
        <source>&amp;Folders for files of commands:</source>
        <translation type="unfinished">Dossiers pour les &amp;fichiers des commandes :</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation type="unfinished">Con&amp;tinuer</translation>
    </message>
    <message>
        <source>&amp;Hosted</source>
        <translation type="unfinished">&amp;Hébergé</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished">&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Keep All</source>
        <translation type="unfinished">&amp;Tout garder</translation>
    </message>
    <message>
        <source>&amp;Key of the hosted server:</source>
        <translation type="unfinished">Clé du &amp;serveur hébergé :</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation type="unfinished">&amp;Clé :</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished">&amp;Plus tard</translation>
    </message>
    <message>
        <source>&amp;Log of the connection</source>
        <translation type="unfinished">&amp;Journal de la connexion</translation>
    </message>
    <message>
        <source>&amp;Make Checkpoint</source>
        <translation type="unfinished">Créer un &amp;point de contrôle</translation>
    </message>
    <message>
        <source>&amp;Name of this FreeCAD:</source>
        <translation type="unfinished">&amp;Nom de ce FreeCAD :</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished">&amp;Nom :</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished">&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Program of the assistant:</source>
        <translation type="unfinished">&amp;Programme de l&apos;assistant :</translation>
    </message>
    <message>
        <source>&amp;Remove What Is Ticked</source>
        <translation type="unfinished">&amp;Retirer ce qui est coché</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished">&amp;Restaurer</translation>
    </message>
    <message>
        <source>&amp;Select Objects</source>
        <translation type="unfinished">&amp;Sélectionner les objets</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation type="unfinished">&amp;Serveur :</translation>
    </message>
    <message>
        <source>&amp;Snapshots of documents</source>
        <translation type="unfinished">&amp;Instantanés des documents</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished">A&amp;rrêter</translation>
    </message>
    <message>
        <source>&amp;Stop When Done</source>
        <translation type="unfinished">A&amp;rrêter à la fin</translation>
    </message>
    <message>
        <source>&amp;Take Back Only This</source>
        <translation type="unfinished">Annuler &amp;uniquement ceci</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation type="unfinished">&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>&amp;This Computer</source>
        <translation type="unfinished">&amp;Cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation type="unfinished">Essa&amp;yer maintenant</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %n Steps</source>
        <comment>&amp;Undo 1 Step</comment>
        <translation type="unfinished">
            <numerusform>&amp;Annuler 1 étape</numerusform>
            <numerusform>&amp;Annuler %n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo Last Assistant Step</source>
        <translation type="unfinished">&amp;Annuler la dernière étape de l&apos;assistant</translation>
    </message>
    <message>
        <source>&amp;Undo to Here…</source>
        <translation type="unfinished">&amp;Annuler jusqu&apos;ici…</translation>
    </message>
    <message>
        <source>&amp;When to ask:</source>
        <translation type="unfinished">&amp;Quand demander :</translation>
    </message>
    <message>
        <source>&amp;Zoom To</source>
        <translation type="unfinished">&amp;Zoomer sur</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; in {path}, objects: {count}</source>
        <translation type="unfinished">« {document} » dans {path}, objets : {count}</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; is as it was at {time}. Undo takes the restore back.</source>
        <translation type="unfinished">« {document} » est tel qu&apos;il était à {time}. Annuler défait la restauration.</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; was copied as {name}. Compare and restore it under Checkpoints.</source>
        <translation type="unfinished">« {document} » a été copié sous {name}. Comparez et restaurez sous Points de contrôle.</translation>
    </message>
    <message>
        <source>&apos;{document}&apos; without a file, objects: {count}</source>
        <translation type="unfinished">« {document} » sans fichier, objets : {count}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; depends on it</source>
        <translation type="unfinished">« {name} » en dépend</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is computed beside FreeCAD</source>
        <translation type="unfinished">« {name} » est calculé à côté de FreeCAD</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was deleted since</source>
        <translation type="unfinished">« {name} » a été supprimé depuis</translation>
    </message>
    <message>
        <source>&apos;{}&apos; cannot be started.</source>
        <translation type="unfinished">« {} » ne peut pas être lancé.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; gave no answer that can be read. Update it to this Conjure.</source>
        <translation type="unfinished">« {} » n&apos;a donné aucune réponse lisible. Mettez-le à jour pour ce Conjure.</translation>
    </message>
    <message>
        <source>A command is being executed.</source>
        <translation type="unfinished">Une commande est en cours d&apos;exécution.</translation>
    </message>
    <message>
        <source>A command was taken back after its first change, so you can no longer redo: {steps}.</source>
        <translation type="unfinished">Une commande a été annulée après sa première modification ; vous ne pouvez donc plus rétablir : {steps}.</translation>
    </message>
    <message>
        <source>A dialog is open.</source>
        <translation type="unfinished">Une boîte de dialogue est ouverte.</translation>
    </message>
    <message>
        <source>A dialog is open: &apos;{name}&apos;.</source>
        <translation type="unfinished">Une boîte de dialogue est ouverte : « {name} ».</translation>
    </message>
    <message>
        <source>A menu is open.</source>
        <translation type="unfinished">Un menu est ouvert.</translation>
    </message>
    <message>
        <source>A name by which an assistant can say that it means this FreeCAD</source>
        <translation type="unfinished">Un nom par lequel un assistant peut désigner ce FreeCAD</translation>
    </message>
    <message>
        <source>A q&amp;uestion is refused after:</source>
        <translation type="unfinished">Une &amp;question est refusée après :</translation>
    </message>
    <message>
        <source>A script can do whatever you can do on this computer: read, change and delete your files, and send them elsewhere. Allow scripts only if you trust the server and the assistant that far.</source>
        <translation type="unfinished">Un script peut faire tout ce que vous pouvez faire sur cet ordinateur : lire, modifier et supprimer vos fichiers, et les envoyer ailleurs. N&apos;autorisez les scripts que si vous faites confiance à ce point au serveur et à l&apos;assistant.</translation>
    </message>
    <message>
        <source>A task is open.</source>
        <translation type="unfinished">Une tâche est ouverte.</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation type="unfinished">&amp;Ajouter…</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation type="unfinished">&amp;Clé d&apos;API :</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation type="unfinished">A&amp;vancé</translation>
    </message>
    <message>
        <source>Ada&amp;pter id:</source>
        <translation type="unfinished">Identifiant de l&apos;ada&amp;ptateur :</translation>
    </message>
    <message>
        <source>Addr&amp;ess:</source>
        <translation type="unfinished">Adr&amp;esse :</translation>
    </message>
    <message>
        <source>Adds a server of your own to the list</source>
        <translation type="unfinished">Ajoute à la liste un serveur à vous</translation>
    </message>
    <message>
        <source>Agrees, and connects to {}</source>
        <translation type="unfinished">Accepte et se connecte à {}</translation>
    </message>
    <message>
        <source>Agrees, starts the server on this computer unless it runs, and connects to it</source>
        <translation type="unfinished">Accepte, démarre le serveur de cet ordinateur s&apos;il ne fonctionne pas, et s&apos;y connecte</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished">Toutes les commandes</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation type="unfinished">Autoriser</translation>
    </message>
    <message>
        <source>Allow &amp;scripts: the assistant may run Python code in FreeCAD</source>
        <translation type="unfinished">Autoriser les &amp;scripts : l&apos;assistant peut exécuter du code Python dans FreeCAD</translation>
    </message>
    <message>
        <source>Allow &amp;unencrypted connections to other computers</source>
        <translation type="unfinished">Autoriser les connexions non chiffrées vers d&apos;a&amp;utres ordinateurs</translation>
    </message>
    <message>
        <source>Allow This Kind Until I Disconnect</source>
        <translation type="unfinished">Autoriser ce type jusqu&apos;à la déconnexion</translation>
    </message>
    <message>
        <source>Also those of &amp;other documents</source>
        <translation type="unfinished">Aussi ceux des &amp;autres documents</translation>
    </message>
    <message>
        <source>An AI assistant of your choice sends commands through a server. Conjure carries them out in this FreeCAD, in your open documents, in front of you, and answers with what has changed.</source>
        <translation type="unfinished">Un assistant IA de votre choix envoie des commandes par un serveur. Conjure les exécute dans ce FreeCAD, dans vos documents ouverts, sous vos yeux, et répond avec ce qui a changé.</translation>
    </message>
    <message>
        <source>Another document is in front.</source>
        <translation type="unfinished">Un autre document est au premier plan.</translation>
    </message>
    <message>
        <source>Another program answers in place of your local server, so no key was sent. &apos;conjure status&apos; in a terminal says which.</source>
        <translation type="unfinished">Un autre programme répond à la place de votre serveur local, donc aucune clé n&apos;a été envoyée. « conjure status » dans un terminal dit lequel.</translation>
    </message>
    <message>
        <source>Appro&amp;val</source>
        <translation type="unfinished">Appro&amp;bation</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished">Sur demande</translation>
    </message>
    <message>
        <source>Asks You</source>
        <translation type="unfinished">Vous demande</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished">Assistant</translation>
    </message>
    <message>
        <source>Assistant Activity</source>
        <translation type="unfinished">Activité de l&apos;assistant</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation type="unfinished">Avant une restauration</translation>
    </message>
    <message>
        <source>Before a script</source>
        <translation type="unfinished">Avant un script</translation>
    </message>
    <message>
        <source>Before an undo step of yours was dropped</source>
        <translation type="unfinished">Avant l&apos;abandon d&apos;une de vos étapes d&apos;annulation</translation>
    </message>
    <message>
        <source>Before the assistant&apos;s first change</source>
        <translation type="unfinished">Avant la première modification de l&apos;assistant</translation>
    </message>
    <message>
        <source>Brings the document to the front</source>
        <translation type="unfinished">Amène le document au premier plan</translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished">Par</translation>
    </message>
    <message>
        <source>By a checkpoint</source>
        <translation type="unfinished">Par un point de contrôle</translation>
    </message>
    <message>
        <source>By an &amp;address (HTTP), instead of a program</source>
        <translation type="unfinished">Par une &amp;adresse (HTTP), au lieu d&apos;un programme</translation>
    </message>
    <message>
        <source>C&amp;heckpoints…</source>
        <translation type="unfinished">Poi&amp;nts de contrôle…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished">&amp;Fermer</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation type="unfinished">Peut être annulé</translation>
    </message>
    <message>
        <source>Cancel &amp;Test</source>
        <translation type="unfinished">Annuler le &amp;test</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished">Annulé</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Annulé</translation>
    </message>
    <message>
        <source>Cannot be taken back alone: {}.</source>
        <translation type="unfinished">Ne peut pas être annulé seul : {}.</translation>
    </message>
    <message>
        <source>Change what is yours in &apos;{document}&apos;</source>
        <translation type="unfinished">Modifier ce qui est à vous dans « {document} »</translation>
    </message>
    <message>
        <source>Changed since: {count}</source>
        <translation type="unfinished">Modifiés depuis : {count}</translation>
    </message>
    <message>
        <source>Changes since the copy</source>
        <translation type="unfinished">Changements depuis la copie</translation>
    </message>
    <message>
        <source>Changes that were never saved would be lost: {names}.</source>
        <translation type="unfinished">Des modifications jamais enregistrées seraient perdues : {names}.</translation>
    </message>
    <message>
        <source>Changes:</source>
        <translation type="unfinished">Changements :</translation>
    </message>
    <message>
        <source>Chec&amp;kpoint…</source>
        <translation type="unfinished">&amp;Point de contrôle…</translation>
    </message>
    <message>
        <source>Checkpoints and snapshots</source>
        <translation type="unfinished">Points de contrôle et instantanés</translation>
    </message>
    <message>
        <source>Chooses the document for commands that name none</source>
        <translation type="unfinished">Choisit le document pour les commandes qui n&apos;en nomment aucun</translation>
    </message>
    <message>
        <source>Closes this page; nothing connects</source>
        <translation type="unfinished">Ferme cette page ; rien ne se connecte</translation>
    </message>
    <message>
        <source>Co&amp;mmands Go To</source>
        <translation type="unfinished">Co&amp;mmandes vers</translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished">Commande</translation>
    </message>
    <message>
        <source>Commands go to &apos;{document}&apos;, as you chose</source>
        <translation type="unfinished">Les commandes vont à « {document} », selon votre choix</translation>
    </message>
    <message>
        <source>Commands go to &apos;{document}&apos;, in the background</source>
        <translation type="unfinished">Les commandes vont à « {document} », en arrière-plan</translation>
    </message>
    <message>
        <source>Commands go to &apos;{document}&apos;, the active document</source>
        <translation type="unfinished">Les commandes vont à « {document} », le document actif</translation>
    </message>
    <message>
        <source>Commands go to a new document</source>
        <translation type="unfinished">Les commandes vont à un nouveau document</translation>
    </message>
    <message>
        <source>Commands go to no document: &apos;{document}&apos;, which you chose, is closed</source>
        <translation type="unfinished">Les commandes ne vont à aucun document : « {document} », que vous avez choisi, est fermé</translation>
    </message>
    <message>
        <source>Commands of the assistant</source>
        <translation type="unfinished">Commandes de l&apos;assistant</translation>
    </message>
    <message>
        <source>Commands that are shown</source>
        <translation type="unfinished">Commandes affichées</translation>
    </message>
    <message>
        <source>Commands waiting: {}</source>
        <translation type="unfinished">Commandes en attente : {}</translation>
    </message>
    <message>
        <source>Commands waiting: {}.</source>
        <translation type="unfinished">Commandes en attente : {}.</translation>
    </message>
    <message>
        <source>Compare lists here what has changed since a copy.</source>
        <translation type="unfinished">Comparer liste ici ce qui a changé depuis une copie.</translation>
    </message>
    <message>
        <source>Comparing &apos;{document}&apos; with the copy of {time}…</source>
        <translation type="unfinished">Comparaison de « {document} » avec la copie de {time}…</translation>
    </message>
    <message>
        <source>Conjure Cannot Connect</source>
        <translation type="unfinished">Conjure ne peut pas se connecter</translation>
    </message>
    <message>
        <source>Conjure Is Being Removed</source>
        <translation type="unfinished">Conjure est en cours de suppression</translation>
    </message>
    <message>
        <source>Conjure P&amp;references…</source>
        <translation type="unfinished">Préfér&amp;ences de Conjure…</translation>
    </message>
    <message>
        <source>Conjure is removed. This stays on your computer:</source>
        <translation type="unfinished">Conjure est supprimé. Ceci reste sur votre ordinateur :</translation>
    </message>
    <message>
        <source>Conjure needs the Python package &apos;websocket-client&apos; to connect. The button downloads it from PyPI into FreeCAD&apos;s folder for such packages: {}</source>
        <translation type="unfinished">Conjure a besoin du paquet Python « websocket-client » pour se connecter. Le bouton le télécharge depuis PyPI dans le dossier de FreeCAD pour ces paquets : {}</translation>
    </message>
    <message>
        <source>Conjure&apos;s folder cannot be used: {}</source>
        <translation type="unfinished">Le dossier de Conjure ne peut pas être utilisé : {}</translation>
    </message>
    <message>
        <source>Conjure: Before the First Connection</source>
        <translation type="unfinished">Conjure : avant la première connexion</translation>
    </message>
    <message>
        <source>Conjure: Checkpoints</source>
        <translation type="unfinished">Conjure : points de contrôle</translation>
    </message>
    <message>
        <source>Conjure: Computation</source>
        <translation type="unfinished">Conjure : calcul</translation>
    </message>
    <message>
        <source>Conjure: Connect an Assistant</source>
        <translation type="unfinished">Conjure : connecter un assistant</translation>
    </message>
    <message>
        <source>Conjure: Undo Steps</source>
        <translation type="unfinished">Conjure : étapes d&apos;annulation</translation>
    </message>
    <message>
        <source>Conjure: Unfinished Change</source>
        <translation type="unfinished">Conjure : modification inachevée</translation>
    </message>
    <message>
        <source>Conjure: what the assistant did</source>
        <translation type="unfinished">Conjure : ce que l&apos;assistant a fait</translation>
    </message>
    <message>
        <source>Connect when &amp;FreeCAD starts</source>
        <translation type="unfinished">Se connecter au démarrage de &amp;FreeCAD</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished">Connecté</translation>
    </message>
    <message>
        <source>Connected to {}.</source>
        <translation type="unfinished">Connecté à {}.</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation type="unfinished">Connexion à {}…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished">Connexion…</translation>
    </message>
    <message>
        <source>Connects to the server as soon as FreeCAD&apos;s window is open</source>
        <translation type="unfinished">Se connecte au serveur dès que la fenêtre de FreeCAD est ouverte</translation>
    </message>
    <message>
        <source>Connects to {}</source>
        <translation type="unfinished">Se connecte à {}</translation>
    </message>
    <message>
        <source>Cop&amp;y Key</source>
        <translation type="unfinished">Cop&amp;ier la clé</translation>
    </message>
    <message>
        <source>Copied. Put it into the file, and start the program again.</source>
        <translation type="unfinished">Copié. Mettez-le dans le fichier et relancez le programme.</translation>
    </message>
    <message>
        <source>Copies a macro that runs the chosen commands again; it may contain paths</source>
        <translation type="unfinished">Copie une macro qui exécute à nouveau les commandes choisies ; elle peut contenir des chemins</translation>
    </message>
    <message>
        <source>Copies of &apos;{document}&apos;, the document in front:</source>
        <translation type="unfinished">Copies de « {document} », le document au premier plan :</translation>
    </message>
    <message>
        <source>Copies of a document, made before the assistant&apos;s first change and when you ask, reach further back: Checkpoints lists, restores and deletes them.</source>
        <translation type="unfinished">Des copies d&apos;un document, faites avant la première modification de l&apos;assistant et à votre demande, remontent plus loin : Points de contrôle les liste, les restaure et les supprime.</translation>
    </message>
    <message>
        <source>Copies of all documents:</source>
        <translation type="unfinished">Copies de tous les documents :</translation>
    </message>
    <message>
        <source>Copy Add&amp;ress</source>
        <translation type="unfinished">C&amp;opier l&apos;adresse</translation>
    </message>
    <message>
        <source>Copy as &amp;Macro</source>
        <translation type="unfinished">Copier comme &amp;macro</translation>
    </message>
    <message>
        <source>Counts as a refusal; rests while the pointer is in the question</source>
        <translation type="unfinished">Compte comme un refus ; suspendu tant que le pointeur est dans la question</translation>
    </message>
    <message>
        <source>Days for which a log is &amp;kept:</source>
        <translation type="unfinished">Jours pendant lesquels un &amp;journal est conservé :</translation>
    </message>
    <message>
        <source>Delete Copy</source>
        <translation type="unfinished">Supprimer la copie</translation>
    </message>
    <message>
        <source>Delete the copy of {time} for good? It cannot be brought back.</source>
        <translation type="unfinished">Supprimer définitivement la copie de {time} ? Elle ne pourra pas être récupérée.</translation>
    </message>
    <message>
        <source>Deleted since: {count}</source>
        <translation type="unfinished">Supprimés depuis : {count}</translation>
    </message>
    <message>
        <source>Details of the command</source>
        <translation type="unfinished">Détails de la commande</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished">Déconnecté</translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished">Document</translation>
    </message>
    <message>
        <source>Documents, snapshots and exported files stay on this computer. The list of what the assistant did is gone when FreeCAD ends, unless you choose to keep a log; the name of a command stands in Conjure&apos;s folder only while it runs. Conjure sends no statistics and no crash reports, and does not look for updates.</source>
        <translation type="unfinished">Les documents, les instantanés et les fichiers exportés restent sur cet ordinateur. La liste de ce que l&apos;assistant a fait disparaît quand FreeCAD se ferme, sauf si vous choisissez de tenir un journal ; le nom d&apos;une commande ne figure dans le dossier de Conjure que tant qu&apos;elle s&apos;exécute. Conjure n&apos;envoie ni statistiques ni rapports de plantage et ne cherche pas de mises à jour.</translation>
    </message>
    <message>
        <source>Does not let the command run, and tells the assistant</source>
        <translation type="unfinished">Ne laisse pas la commande s&apos;exécuter et en informe l&apos;assistant</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">Terminé</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished">Durée</translation>
    </message>
    <message>
        <source>Ends it for all programs that use it, once no command is open</source>
        <translation type="unfinished">L&apos;arrête pour tous les programmes qui l&apos;utilisent, dès qu&apos;aucune commande n&apos;est en cours</translation>
    </message>
    <message>
        <source>Entry to put into the file</source>
        <translation type="unfinished">Entrée à mettre dans le fichier</translation>
    </message>
    <message>
        <source>Export Settings</source>
        <translation type="unfinished">Exporter les réglages</translation>
    </message>
    <message>
        <source>Export Transcript</source>
        <translation type="unfinished">Exporter la transcription</translation>
    </message>
    <message>
        <source>Export Transcript: It May Contain Paths</source>
        <translation type="unfinished">Exporter la transcription : elle peut contenir des chemins</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished">Échec</translation>
    </message>
    <message>
        <source>Finish It</source>
        <translation type="unfinished">Terminer</translation>
    </message>
    <message>
        <source>Fits the view to what the chosen commands made and changed</source>
        <translation type="unfinished">Ajuste la vue à ce que les commandes choisies ont créé et modifié</translation>
    </message>
    <message>
        <source>Folder for Files of Commands</source>
        <translation type="unfinished">Dossier pour les fichiers des commandes</translation>
    </message>
    <message>
        <source>Follow the assistant &amp;when FreeCAD starts</source>
        <translation type="unfinished">S&amp;uivre l&apos;assistant quand FreeCAD démarre</translation>
    </message>
    <message>
        <source>For servers that cannot read headers; the key may then stand in their logs</source>
        <translation type="unfinished">Pour les serveurs qui ne peuvent pas lire les en-têtes ; la clé peut alors figurer dans leurs journaux</translation>
    </message>
    <message>
        <source>FreeCAD ended while &apos;{title}&apos; ran for the assistant, at {time}. FreeCAD has saved a copy of what was open by itself, in {folders}.</source>
        <translation type="unfinished">FreeCAD s&apos;est arrêté pendant que « {title} » s&apos;exécutait pour l&apos;assistant, à {time}. FreeCAD a enregistré de lui-même une copie de ce qui était ouvert, dans {folders}.</translation>
    </message>
    <message>
        <source>FreeCAD ended while &apos;{title}&apos; ran for the assistant, at {time}. What was not saved may be among the documents that FreeCAD offers to recover.</source>
        <translation type="unfinished">FreeCAD s&apos;est arrêté pendant que « {title} » s&apos;exécutait pour l&apos;assistant, à {time}. Ce qui n&apos;était pas enregistré se trouve peut-être parmi les documents que FreeCAD propose de récupérer.</translation>
    </message>
    <message>
        <source>FreeCAD keeps the last {} undo steps of a document, yours and the assistant&apos;s together. With {} you can undo further back; each step takes some memory. It counts for documents that are opened or made from now on. Change it at any time in FreeCAD&apos;s preferences, under Document.</source>
        <translation type="unfinished">FreeCAD garde les {} dernières étapes d&apos;annulation d&apos;un document, les vôtres et celles de l&apos;assistant ensemble. Avec {}, vous pouvez remonter plus loin ; chaque étape prend un peu de mémoire. Cela vaut pour les documents ouverts ou créés à partir de maintenant. Modifiable à tout moment dans les préférences de FreeCAD, sous Document.</translation>
    </message>
    <message>
        <source>FreeCAD removes the add-on Conjure. What it has kept on this computer stays, unless you tick it here. What is removed does not come back.</source>
        <translation type="unfinished">FreeCAD supprime l&apos;extension Conjure. Ce qu&apos;elle a gardé sur cet ordinateur reste, sauf si vous le cochez ici. Ce qui est supprimé ne revient pas.</translation>
    </message>
    <message>
        <source>Hosted</source>
        <translation type="unfinished">Hébergé</translation>
    </message>
    <message>
        <source>Hosted: the server is {server}, over an encrypted connection and with your key. It and the assistant process what they receive under their own terms.</source>
        <translation type="unfinished">Hébergé : le serveur est {server}, par une connexion chiffrée et avec votre clé. Lui et l&apos;assistant traitent ce qu&apos;ils reçoivent selon leurs propres conditions.</translation>
    </message>
    <message>
        <source>How you stop it and take things back</source>
        <translation type="unfinished">Comment l&apos;arrêter et annuler</translation>
    </message>
    <message>
        <source>If you refuse: why? (optional)</source>
        <translation type="unfinished">Si vous refusez : pourquoi ? (facultatif)</translation>
    </message>
    <message>
        <source>Import Settings</source>
        <translation type="unfinished">Importer des réglages</translation>
    </message>
    <message>
        <source>In Conjure&apos;s folder, where only you can read it; no keys</source>
        <translation type="unfinished">Dans le dossier de Conjure, que vous seul pouvez lire ; sans clés</translation>
    </message>
    <message>
        <source>In the 3D view: what comes is filled or in full lines.</source>
        <translation type="unfinished">Dans la vue 3D : ce qui vient est plein.</translation>
    </message>
    <message>
        <source>In the 3D view: what goes is dashed or dotted, what comes is filled or in full lines.</source>
        <translation type="unfinished">Dans la vue 3D : ce qui part est en tirets ou en pointillés, ce qui vient est plein.</translation>
    </message>
    <message>
        <source>In the 3D view: what goes is dashed or dotted.</source>
        <translation type="unfinished">Dans la vue 3D : ce qui part est en tirets ou en pointillés.</translation>
    </message>
    <message>
        <source>Install &amp;websocket-client</source>
        <translation type="unfinished">Installer &amp;websocket-client</translation>
    </message>
    <message>
        <source>Installing into {} …</source>
        <translation type="unfinished">Installation dans {} …</translation>
    </message>
    <message>
        <source>It cannot be read: {}</source>
        <translation type="unfinished">Il ne peut pas être lu : {}</translation>
    </message>
    <message>
        <source>It cannot be undone any more, and no checkpoint has it.</source>
        <translation type="unfinished">Cela ne peut plus être annulé, et aucun point de contrôle ne le contient.</translation>
    </message>
    <message>
        <source>It cannot be undone any more. A checkpoint from before it is kept.</source>
        <translation type="unfinished">Cela ne peut plus être annulé. Un point de contrôle antérieur est conservé.</translation>
    </message>
    <message>
        <source>It cannot be written: {}</source>
        <translation type="unfinished">Il ne peut pas être écrit : {}</translation>
    </message>
    <message>
        <source>It is too late: the command&apos;s time is over, and it never runs.</source>
        <translation type="unfinished">Trop tard : le temps de la commande est écoulé, elle ne s&apos;exécutera jamais.</translation>
    </message>
    <message>
        <source>It would change what is yours: {names}.</source>
        <translation type="unfinished">Cela modifierait ce qui est à vous : {names}.</translation>
    </message>
    <message>
        <source>It would delete a snapshot: {names}.</source>
        <translation type="unfinished">Cela supprimerait un instantané : {names}.</translation>
    </message>
    <message>
        <source>It would delete what is yours: {names}.</source>
        <translation type="unfinished">Cela supprimerait ce qui est à vous : {names}.</translation>
    </message>
    <message>
        <source>It would go over steps that you did: {names}.</source>
        <translation type="unfinished">Cela passerait par-dessus des étapes que vous avez faites : {names}.</translation>
    </message>
    <message>
        <source>It would replace a file: {names}.</source>
        <translation type="unfinished">Cela remplacerait un fichier : {names}.</translation>
    </message>
    <message>
        <source>It would run a script, which can do whatever you can do on this computer.</source>
        <translation type="unfinished">Cela exécuterait un script, qui peut faire tout ce que vous pouvez faire sur cet ordinateur.</translation>
    </message>
    <message>
        <source>It would write to another folder than the document&apos;s: {names}.</source>
        <translation type="unfinished">Cela écrirait dans un autre dossier que celui du document : {names}.</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation type="unfinished">Lignes JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Keep {} Steps</source>
        <translation type="unfinished">Garder {} étapes</translation>
    </message>
    <message>
        <source>Keeps the change &apos;{}&apos; to &apos;{}&apos; as one step that can be undone.</source>
        <translation type="unfinished">Conserve la modification « {} » de « {} » comme une étape qui peut être annulée.</translation>
    </message>
    <message>
        <source>Key of the server on this computer</source>
        <translation type="unfinished">Clé du serveur de cet ordinateur</translation>
    </message>
    <message>
        <source>Keyring of the operating system: {}</source>
        <translation type="unfinished">Trousseau du système d&apos;exploitation : {}</translation>
    </message>
    <message>
        <source>Keys are never in such a file.</source>
        <translation type="unfinished">Les clés ne sont jamais dans un tel fichier.</translation>
    </message>
    <message>
        <source>Last command from: {}</source>
        <translation type="unfinished">Dernière commande de : {}</translation>
    </message>
    <message>
        <source>Leave {}</source>
        <translation type="unfinished">Laisser {}</translation>
    </message>
    <message>
        <source>Lets commands of this kind run in this document until you disconnect</source>
        <translation type="unfinished">Laisse les commandes de ce type s&apos;exécuter dans ce document jusqu&apos;à la déconnexion</translation>
    </message>
    <message>
        <source>Lets commands turn the view, select and change the tab until you do so yourself</source>
        <translation type="unfinished">Laisse les commandes tourner la vue, sélectionner et changer d&apos;onglet jusqu&apos;à ce que vous le fassiez vous-même</translation>
    </message>
    <message>
        <source>Lets this command run</source>
        <translation type="unfinished">Laisse cette commande s&apos;exécuter</translation>
    </message>
    <message>
        <source>Lists the copies of all documents, open or not</source>
        <translation type="unfinished">Liste les copies de tous les documents, ouverts ou non</translation>
    </message>
    <message>
        <source>Lists what has changed since the chosen copy</source>
        <translation type="unfinished">Liste ce qui a changé depuis la copie choisie</translation>
    </message>
    <message>
        <source>Lists what would be undone, and then undoes exactly that</source>
        <translation type="unfinished">Liste ce qui serait annulé, puis annule exactement cela</translation>
    </message>
    <message>
        <source>Log of the assistant&apos;s co&amp;mmands</source>
        <translation type="unfinished">Journal des co&amp;mmandes de l&apos;assistant</translation>
    </message>
    <message>
        <source>Look through both pages. Nothing is stored before you confirm.</source>
        <translation type="unfinished">Parcourez les deux pages. OK ou Appliquer les enregistre.</translation>
    </message>
    <message>
        <source>Looking for the local server…</source>
        <translation type="unfinished">Recherche du serveur local…</translation>
    </message>
    <message>
        <source>Made since: {count}</source>
        <translation type="unfinished">Créés depuis : {count}</translation>
    </message>
    <message>
        <source>Make, change and delete objects in every open document, also yours; open, save, import and export files in the documents&apos; folders, in your home folder without its hidden folders, and in the folder for temporary files, or instead in the folders that you name in the preferences. You are asked before it changes or deletes what it did not make, loses unsaved work, replaces a file, saves your document to another file, writes elsewhere than beside the document, opens a file that runs other add-ons&apos; code, restores or deletes a snapshot, or goes over your own undo steps. You may choose to be asked before every change, never, or to let it only look.</source>
        <translation type="unfinished">Créer, modifier et supprimer des objets dans chaque document ouvert, aussi les vôtres ; ouvrir, enregistrer, importer et exporter des fichiers dans les dossiers des documents, dans votre dossier personnel sans ses dossiers cachés, et dans le dossier des fichiers temporaires, ou à leur place dans les dossiers que vous indiquez dans les préférences. On vous demande avant qu&apos;il modifie ou supprime ce qu&apos;il n&apos;a pas créé, perde un travail non enregistré, remplace un fichier, enregistre votre document dans un autre fichier, écrive ailleurs qu&apos;à côté du document, ouvre un fichier qui exécute du code d&apos;autres extensions, restaure ou supprime un instantané ou passe par-dessus vos propres étapes d&apos;annulation. Vous pouvez choisir qu&apos;on vous demande avant chaque modification, jamais, ou de le laisser seulement regarder.</translation>
    </message>
    <message>
        <source>Makes the document what it was, as one undo step; first compare it</source>
        <translation type="unfinished">Rend le document tel qu&apos;il était, en une étape d&apos;annulation ; comparez d&apos;abord</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished">Markdown (*.md)</translation>
    </message>
    <message>
        <source>May contain paths of files and names of this computer. Contains no keys.</source>
        <translation type="unfinished">Peut contenir des chemins de fichiers et des noms de cet ordinateur. Ne contient pas de clés.</translation>
    </message>
    <message>
        <source>Missing Python Package</source>
        <translation type="unfinished">Paquet Python manquant</translation>
    </message>
    <message>
        <source>My Server</source>
        <translation type="unfinished">Mon serveur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Nom</translation>
    </message>
    <message>
        <source>Needs Attention</source>
        <translation type="unfinished">Attention requise</translation>
    </message>
    <message>
        <source>Needs a key of the hosted server</source>
        <translation type="unfinished">Nécessite une clé du serveur hébergé</translation>
    </message>
    <message>
        <source>No API key is set. Enter it in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">Aucune clé d&apos;API n&apos;est définie. Saisissez-la dans Édition &gt; Préférences &gt; Conjure.</translation>
    </message>
    <message>
        <source>No Python program was found to run pip with.</source>
        <translation type="unfinished">Aucun programme Python n&apos;a été trouvé pour exécuter pip.</translation>
    </message>
    <message>
        <source>No computer named &apos;{name}&apos; is known. Check the spelling of the server address, and that this computer is online.</source>
        <translation type="unfinished">Aucun ordinateur nommé « {name} » n&apos;est connu. Vérifiez l&apos;orthographe de l&apos;adresse du serveur et que cet ordinateur est en ligne.</translation>
    </message>
    <message>
        <source>No copy was made before: it would have taken over a second, or could not be written.</source>
        <translation type="unfinished">Aucune copie n&apos;a été faite auparavant : cela aurait pris plus d&apos;une seconde, ou elle n&apos;a pas pu être écrite.</translation>
    </message>
    <message>
        <source>No document is open, so there is nothing to copy.</source>
        <translation type="unfinished">Aucun document n&apos;est ouvert, il n&apos;y a donc rien à copier.</translation>
    </message>
    <message>
        <source>No document is open, so there is nothing to undo.</source>
        <translation type="unfinished">Aucun document n&apos;est ouvert, il n&apos;y a donc rien à annuler.</translation>
    </message>
    <message>
        <source>No document is open.</source>
        <translation type="unfinished">Aucun document n&apos;est ouvert.</translation>
    </message>
    <message>
        <source>No encrypted connection to {server} could be agreed on, so no key was sent. Check the port, or ask whoever runs the server.</source>
        <translation type="unfinished">Aucune connexion chiffrée n&apos;a pu être établie avec {server}, donc aucune clé n&apos;a été envoyée. Vérifiez le port ou demandez à qui exploite le serveur.</translation>
    </message>
    <message>
        <source>No key was made yet; &apos;conjure start&apos; in a terminal makes one.</source>
        <translation type="unfinished">Aucune clé n&apos;a encore été créée ; « conjure start » dans un terminal en crée une.</translation>
    </message>
    <message>
        <source>No local server is running on this computer yet. It starts with your assistant, or by Start Local Server in the menu of Conjure&apos;s indicator in the status bar.</source>
        <translation type="unfinished">Aucun serveur local ne fonctionne encore sur cet ordinateur. Il démarre avec votre assistant, ou par « Démarrer le serveur local » dans le menu de l&apos;indicateur de Conjure dans la barre d&apos;état.</translation>
    </message>
    <message>
        <source>No local server is running.</source>
        <translation type="unfinished">Aucun serveur local ne fonctionne.</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation type="unfinished">Plus maintenant</translation>
    </message>
    <message>
        <source>No object differs from this copy; colors are restored, but not compared.</source>
        <translation type="unfinished">Aucun objet ne diffère de cette copie ; les couleurs sont restaurées, mais pas comparées.</translation>
    </message>
    <message>
        <source>No preview: to try it may take long.</source>
        <translation type="unfinished">Pas d&apos;aperçu : l&apos;essayer peut être long.</translation>
    </message>
    <message>
        <source>No preview: to try it would end what you can redo.</source>
        <translation type="unfinished">Pas d&apos;aperçu : l&apos;essayer mettrait fin à ce que vous pouvez rétablir.</translation>
    </message>
    <message>
        <source>No server address is set. Enter it in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">Aucune adresse de serveur n&apos;est définie. Saisissez-la dans Édition &gt; Préférences &gt; Conjure.</translation>
    </message>
    <message>
        <source>No server is running at {server}. Check the address and its port, or ask whoever runs the server.</source>
        <translation type="unfinished">Aucun serveur ne fonctionne à {server}. Vérifiez l&apos;adresse et son port, ou demandez à qui exploite le serveur.</translation>
    </message>
    <message>
        <source>No server is running at {server}. Start it, for example with &apos;conjure start&apos; in a terminal.</source>
        <translation type="unfinished">Aucun serveur ne fonctionne à {server}. Démarrez-le, par exemple avec « conjure start » dans un terminal.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished">N°</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts has issued the certificate of {server}, so no key was sent. Ask whoever runs the server, or have your company&apos;s certificates installed.</source>
        <translation type="unfinished">Personne à qui cet ordinateur fait confiance n&apos;a émis le certificat de {server}, donc aucune clé n&apos;a été envoyée. Demandez à qui exploite le serveur, ou faites installer les certificats de votre entreprise.</translation>
    </message>
    <message>
        <source>None before you choose one: until then Conjure looks up no name and opens no connection. Later it connects when you choose Connect, or when FreeCAD starts if you switch that on.</source>
        <translation type="unfinished">Aucun avant que vous en choisissiez un : jusque-là, Conjure ne cherche aucun nom et n&apos;ouvre aucune connexion. Ensuite, il se connecte quand vous choisissez Connecter, ou au démarrage de FreeCAD si vous l&apos;activez.</translation>
    </message>
    <message>
        <source>None was made before command {number}: it would have taken over a second, or could not be written.</source>
        <translation type="unfinished">Aucune n&apos;a été faite avant la commande {number} : cela aurait pris plus d&apos;une seconde, ou elle n&apos;a pas pu être écrite.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation type="unfinished">Non connecté.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished">Non exécutées</translation>
    </message>
    <message>
        <source>Nothing can be undone in &apos;{}&apos;.</source>
        <translation type="unfinished">Rien ne peut être annulé dans « {} ».</translation>
    </message>
    <message>
        <source>Nothing new starts until you choose Go On.</source>
        <translation type="unfinished">Rien de nouveau ne commence avant que vous choisissiez Continuer.</translation>
    </message>
    <message>
        <source>Nothing of it remains, but it ended what you could redo.</source>
        <translation type="unfinished">Il n&apos;en reste rien, mais ce que vous pouviez rétablir est perdu.</translation>
    </message>
    <message>
        <source>Objects in the file may run code that is not FreeCAD&apos;s own: {names}.</source>
        <translation type="unfinished">Des objets du fichier peuvent exécuter du code qui n&apos;est pas celui de FreeCAD : {names}.</translation>
    </message>
    <message>
        <source>Objects since this copy: {made} made, {changed} changed, {deleted} deleted.</source>
        <translation type="unfinished">Objets depuis cette copie : {made} créés, {changed} modifiés, {deleted} supprimés.</translation>
    </message>
    <message>
        <source>Open &amp;Beside</source>
        <translation type="unfinished">&amp;Ouvrir à côté</translation>
    </message>
    <message>
        <source>Open Preferences…</source>
        <translation type="unfinished">Ouvrir les préférences…</translation>
    </message>
    <message>
        <source>Opens the chosen copy as another document</source>
        <translation type="unfinished">Ouvre la copie choisie comme un autre document</translation>
    </message>
    <message>
        <source>Other steps would be undone by now; nothing was undone.</source>
        <translation type="unfinished">D&apos;autres étapes seraient annulées à présent ; rien n&apos;a été annulé.</translation>
    </message>
    <message>
        <source>Pause lets nothing new start, Stop also cancels what waits, and Disconnect ends the connection. What FreeCAD is computing ends first. Each command is one step of FreeCAD&apos;s undo. Files that were written, and documents that were closed, do not come back by undo.</source>
        <translation type="unfinished">Pause ne laisse rien de nouveau commencer, Arrêter annule aussi ce qui attend, et Déconnecter met fin à la connexion. Ce que FreeCAD calcule se termine d&apos;abord. Chaque commande est une étape d&apos;annulation de FreeCAD. Les fichiers écrits et les documents fermés ne reviennent pas par l&apos;annulation.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished">En pause</translation>
    </message>
    <message>
        <source>Press Connect to choose a server first.</source>
        <translation type="unfinished">Appuyez sur Connecter pour choisir d&apos;abord un serveur.</translation>
    </message>
    <message>
        <source>Put this entry into the program&apos;s file, and start the program again. In a terminal, &apos;conjure setup NAME&apos; does the same and keeps all else.</source>
        <translation type="unfinished">Mettez cette entrée dans le fichier du programme et relancez le programme. Dans un terminal, « conjure setup NAME » fait de même et garde tout le reste.</translation>
    </message>
    <message>
        <source>Questions are commands that only read</source>
        <translation type="unfinished">Les questions sont des commandes qui ne font que lire</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished">&amp;Retirer</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation type="unfinished">Reconnexion…</translation>
    </message>
    <message>
        <source>Redo brings it back.</source>
        <translation type="unfinished">Rétablir le fait revenir.</translation>
    </message>
    <message>
        <source>Redo brings them back.</source>
        <translation type="unfinished">Rétablir les fait revenir.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished">Refuser</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished">Refusé</translation>
    </message>
    <message>
        <source>Refused in {} s</source>
        <translation type="unfinished">Refusé dans {} s</translation>
    </message>
    <message>
        <source>Reply:</source>
        <translation type="unfinished">Réponse :</translation>
    </message>
    <message>
        <source>Request and reply are kept no longer.</source>
        <translation type="unfinished">La requête et la réponse ne sont plus conservées.</translation>
    </message>
    <message>
        <source>Request:</source>
        <translation type="unfinished">Requête :</translation>
    </message>
    <message>
        <source>Restoring &apos;{document}&apos;…</source>
        <translation type="unfinished">Restauration de « {document} »…</translation>
    </message>
    <message>
        <source>Revea&amp;l</source>
        <translation type="unfinished">Affic&amp;her</translation>
    </message>
    <message>
        <source>Round trip: {} ms</source>
        <translation type="unfinished">Aller-retour : {} ms</translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished">En cours</translation>
    </message>
    <message>
        <source>S&amp;ettings and the id of this installation</source>
        <translation type="unfinished">Ré&amp;glages et identifiant de cette installation</translation>
    </message>
    <message>
        <source>Scripts On</source>
        <translation type="unfinished">Scripts activés</translation>
    </message>
    <message>
        <source>Scripts are allowed: they can do all that you can.</source>
        <translation type="unfinished">Les scripts sont autorisés : ils peuvent faire tout ce que vous pouvez.</translation>
    </message>
    <message>
        <source>Scripts are off. If you allow them in the preferences, you are asked before each, unless you choose never to be asked or CONJURE_ALLOW_SCRIPTS=1 is set. A script is Python code, which can do whatever you can do on this computer: read, change and delete files, and send them elsewhere.</source>
        <translation type="unfinished">Les scripts sont désactivés. Si vous les autorisez dans les préférences, on vous demande avant chacun, sauf si vous choisissez de ne jamais être interrogé ou si CONJURE_ALLOW_SCRIPTS=1 est défini. Un script est du code Python, qui peut faire tout ce que vous pouvez faire sur cet ordinateur : lire, modifier et supprimer des fichiers, et les envoyer ailleurs.</translation>
    </message>
    <message>
        <source>Search commands and objects</source>
        <translation type="unfinished">Rechercher des commandes et des objets</translation>
    </message>
    <message>
        <source>Selects what the chosen commands made and changed</source>
        <translation type="unfinished">Sélectionne ce que les commandes choisies ont créé et modifié</translation>
    </message>
    <message>
        <source>Send the key &amp;in the address</source>
        <translation type="unfinished">Envoyer la clé &amp;dans l&apos;adresse</translation>
    </message>
    <message>
        <source>Serv&amp;er</source>
        <translation type="unfinished">&amp;Serveur</translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished">Serveur</translation>
    </message>
    <message>
        <source>Server: {}</source>
        <translation type="unfinished">Serveur : {}</translation>
    </message>
    <message>
        <source>Set by environment variables and not to be changed here: {}</source>
        <translation type="unfinished">Défini par des variables d&apos;environnement et non modifiable ici : {}</translation>
    </message>
    <message>
        <source>Set by the environment variable {}</source>
        <translation type="unfinished">Défini par la variable d&apos;environnement {}</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation type="unfinished">Réglages (*.json)</translation>
    </message>
    <message>
        <source>Settings in a File</source>
        <translation type="unfinished">Réglages dans un fichier</translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished">Afficher</translation>
    </message>
    <message>
        <source>Show &apos;{}&apos;</source>
        <translation type="unfinished">Afficher « {} »</translation>
    </message>
    <message>
        <source>Show the &amp;Key</source>
        <translation type="unfinished">Afficher la c&amp;lé</translation>
    </message>
    <message>
        <source>Shows request, reply and error</source>
        <translation type="unfinished">Affiche la requête, la réponse et l&apos;erreur</translation>
    </message>
    <message>
        <source>Shows the copy of the document from before a step that cannot be undone any more</source>
        <translation type="unfinished">Affiche la copie du document d&apos;avant une étape qui ne peut plus être annulée</translation>
    </message>
    <message>
        <source>Shows the key for as long as it is held</source>
        <translation type="unfinished">Affiche la clé tant que le bouton est maintenu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished">Taille</translation>
    </message>
    <message>
        <source>Snapshot, kept until deleted</source>
        <translation type="unfinished">Instantané, gardé jusqu&apos;à sa suppression</translation>
    </message>
    <message>
        <source>Space for checkpoin&amp;ts:</source>
        <translation type="unfinished">Espace pour les p&amp;oints de contrôle :</translation>
    </message>
    <message>
        <source>Space for sna&amp;pshots:</source>
        <translation type="unfinished">Espace pour les ins&amp;tantanés :</translation>
    </message>
    <message>
        <source>St&amp;art Local Server</source>
        <translation type="unfinished">Démarrer le serveur &amp;local</translation>
    </message>
    <message>
        <source>St&amp;op Local Server</source>
        <translation type="unfinished">&amp;Arrêter le serveur local</translation>
    </message>
    <message>
        <source>Start &amp;Local Server</source>
        <translation type="unfinished">Démarrer le serveur &amp;local</translation>
    </message>
    <message>
        <source>Starts it by &apos;conjure start&apos;; it outlives this FreeCAD</source>
        <translation type="unfinished">Le démarre par « conjure start » ; il survit à ce FreeCAD</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">État</translation>
    </message>
    <message>
        <source>Steps that would be undone</source>
        <translation type="unfinished">Étapes qui seraient annulées</translation>
    </message>
    <message>
        <source>Stop Computation</source>
        <translation type="unfinished">Arrêter le calcul</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished">Arrêté</translation>
    </message>
    <message>
        <source>Stops what is computed for the assistant&apos;s command; nothing of the command remains, and the assistant is told that you stopped it.</source>
        <translation type="unfinished">Arrête ce qui est calculé pour la commande de l&apos;assistant ; rien de la commande ne reste, et l&apos;assistant apprend que vous l&apos;avez arrêtée.</translation>
    </message>
    <message>
        <source>Takes back this command and leaves the later ones, where that is exact</source>
        <translation type="unfinished">Annule cette commande et laisse les suivantes, là où c&apos;est exact</translation>
    </message>
    <message>
        <source>Takes effect at once, also for FreeCADs without a window</source>
        <translation type="unfinished">Prend effet immédiatement, aussi pour les FreeCAD sans fenêtre</translation>
    </message>
    <message>
        <source>Takes this server from the list</source>
        <translation type="unfinished">Retire ce serveur de la liste</translation>
    </message>
    <message>
        <source>The API key contains characters that no API key has. Enter it again.</source>
        <translation type="unfinished">La clé d&apos;API contient des caractères qu&apos;aucune clé d&apos;API ne contient. Saisissez-la de nouveau.</translation>
    </message>
    <message>
        <source>The Python package &apos;websocket-client&apos; is missing, so Conjure cannot connect. Install it with the button in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">Le paquet Python « websocket-client » est absent, donc Conjure ne peut pas se connecter. Installez-le avec le bouton dans Édition &gt; Préférences &gt; Conjure.</translation>
    </message>
    <message>
        <source>The assistant asks for permission</source>
        <translation type="unfinished">L&apos;assistant demande la permission</translation>
    </message>
    <message>
        <source>The assistant asks for your permission.</source>
        <translation type="unfinished">L&apos;assistant demande votre permission.</translation>
    </message>
    <message>
        <source>The assistant wants to: {}</source>
        <translation type="unfinished">L&apos;assistant demande : {}</translation>
    </message>
    <message>
        <source>The certificate of {server} has expired, so no key was sent. Check the date of this computer, or ask whoever runs the server to renew it.</source>
        <translation type="unfinished">Le certificat de {server} a expiré, donc aucune clé n&apos;a été envoyée. Vérifiez la date de cet ordinateur, ou demandez à qui exploite le serveur de le renouveler.</translation>
    </message>
    <message>
        <source>The certificate of {server} is not valid yet, so no key was sent. Check the date of this computer.</source>
        <translation type="unfinished">Le certificat de {server} n&apos;est pas encore valable, donc aucune clé n&apos;a été envoyée. Vérifiez la date de cet ordinateur.</translation>
    </message>
    <message>
        <source>The certificate of {server} is not valid, so no key was sent. Ask whoever runs the server.</source>
        <translation type="unfinished">Le certificat de {server} n&apos;est pas valable, donc aucune clé n&apos;a été envoyée. Demandez à qui exploite le serveur.</translation>
    </message>
    <message>
        <source>The certificate that {server} shows belongs to another name, so no key was sent. Use the name that the certificate was made for.</source>
        <translation type="unfinished">Le certificat que {server} présente appartient à un autre nom, donc aucune clé n&apos;a été envoyée. Utilisez le nom pour lequel le certificat a été établi.</translation>
    </message>
    <message>
        <source>The change &apos;{name}&apos; to &apos;{document}&apos; was left unfinished.</source>
        <translation type="unfinished">La modification « {name} » de « {document} » est restée inachevée.</translation>
    </message>
    <message>
        <source>The connection failed inside Conjure; the log says where. Press Connect to try again.</source>
        <translation type="unfinished">La connexion a échoué dans Conjure ; le journal dit où. Appuyez sur Connecter pour réessayer.</translation>
    </message>
    <message>
        <source>The connection to {name} would not be encrypted. Let the address begin with wss://, or allow unencrypted connections to other computers in the preferences.</source>
        <translation type="unfinished">La connexion à {name} ne serait pas chiffrée. Faites commencer l&apos;adresse par wss://, ou autorisez dans les préférences les connexions non chiffrées vers d&apos;autres ordinateurs.</translation>
    </message>
    <message>
        <source>The connection to {server} was lost. Conjure comes back by itself.</source>
        <translation type="unfinished">La connexion à {server} a été perdue. Conjure revient de lui-même.</translation>
    </message>
    <message>
        <source>The copy cannot be used. {problem}</source>
        <translation type="unfinished">La copie ne peut pas être utilisée. {problem}</translation>
    </message>
    <message>
        <source>The copy is not there any more.</source>
        <translation type="unfinished">La copie n&apos;est plus là.</translation>
    </message>
    <message>
        <source>The copy of {time} is deleted.</source>
        <translation type="unfinished">La copie de {time} est supprimée.</translation>
    </message>
    <message>
        <source>The copy of {time} is open as &apos;{document}&apos;, which has no file yet.</source>
        <translation type="unfinished">La copie de {time} est ouverte sous « {document} », qui n&apos;a pas encore de fichier.</translation>
    </message>
    <message>
        <source>The document has changed since you compared it.</source>
        <translation type="unfinished">Le document a changé depuis que vous l&apos;avez comparé.</translation>
    </message>
    <message>
        <source>The document would become what it was at the snapshot {names}.</source>
        <translation type="unfinished">Le document redeviendrait ce qu&apos;il était à l&apos;instantané {names}.</translation>
    </message>
    <message>
        <source>The environment variable {detail} has a value that cannot be used. Correct it, and start FreeCAD again.</source>
        <translation type="unfinished">La variable d&apos;environnement {detail} a une valeur inutilisable. Corrigez-la et redémarrez FreeCAD.</translation>
    </message>
    <message>
        <source>The id under which the server knows this installation</source>
        <translation type="unfinished">L&apos;identifiant sous lequel le serveur connaît cette installation</translation>
    </message>
    <message>
        <source>The key could not be stored: {}</source>
        <translation type="unfinished">La clé n&apos;a pas pu être enregistrée : {}</translation>
    </message>
    <message>
        <source>The key is kept in a file that only your user account can read.</source>
        <translation type="unfinished">La clé est gardée dans un fichier que seul votre compte peut lire.</translation>
    </message>
    <message>
        <source>The key is kept in the keyring of your operating system.</source>
        <translation type="unfinished">La clé est gardée dans le trousseau de votre système d&apos;exploitation.</translation>
    </message>
    <message>
        <source>The last step in &apos;{}&apos; is yours: &apos;{}&apos;. Undo it before the assistant&apos;s.</source>
        <translation type="unfinished">La dernière étape dans « {} » est la vôtre : « {} ». Annulez-la avant celle de l&apos;assistant.</translation>
    </message>
    <message>
        <source>The local server has ended. Its last words:</source>
        <translation type="unfinished">Le serveur local s&apos;est arrêté. Ses derniers messages :</translation>
    </message>
    <message>
        <source>The local server is being ended…</source>
        <translation type="unfinished">Arrêt du serveur local…</translation>
    </message>
    <message>
        <source>The local server is being started…</source>
        <translation type="unfinished">Démarrage du serveur local…</translation>
    </message>
    <message>
        <source>The local server runs, version {}.</source>
        <translation type="unfinished">Le serveur local fonctionne, version {}.</translation>
    </message>
    <message>
        <source>The oldest is dropped where another does not fit</source>
        <translation type="unfinished">La plus ancienne est abandonnée quand une autre ne tient pas</translation>
    </message>
    <message>
        <source>The package was installed. Conjure can connect now.</source>
        <translation type="unfinished">Le paquet a été installé. Conjure peut maintenant se connecter.</translation>
    </message>
    <message>
        <source>The package was installed; restart FreeCAD to use it.</source>
        <translation type="unfinished">Le paquet a été installé ; redémarrez FreeCAD pour l&apos;utiliser.</translation>
    </message>
    <message>
        <source>The program &apos;conjure&apos; is asked…</source>
        <translation type="unfinished">Le programme « conjure » est interrogé…</translation>
    </message>
    <message>
        <source>The program &apos;conjure&apos; was not found on this computer. Install it in a terminal: pipx install conjure-freecad</source>
        <translation type="unfinished">Le programme « conjure » est introuvable sur cet ordinateur. Installez-le dans un terminal : pipx install conjure-freecad</translation>
    </message>
    <message>
        <source>The proxy does not let the connection to {server} through. Check the proxy settings of this computer.</source>
        <translation type="unfinished">Le proxy ne laisse pas passer la connexion à {server}. Vérifiez les réglages du proxy de cet ordinateur.</translation>
    </message>
    <message>
        <source>The script</source>
        <translation type="unfinished">Le script</translation>
    </message>
    <message>
        <source>The server address does not begin as it has to. Let it begin with wss://, or with ws:// for a server on this computer.</source>
        <translation type="unfinished">L&apos;adresse du serveur ne commence pas comme il faut. Faites-la commencer par wss://, ou par ws:// pour un serveur de cet ordinateur.</translation>
    </message>
    <message>
        <source>The server address holds a key or a password. Put the key into the field for the key.</source>
        <translation type="unfinished">L&apos;adresse du serveur contient une clé ou un mot de passe. Mettez la clé dans le champ prévu pour la clé.</translation>
    </message>
    <message>
        <source>The server address is not a valid address: {detail}. Correct it in Edit &gt; Preferences &gt; Conjure.</source>
        <translation type="unfinished">L&apos;adresse du serveur n&apos;est pas une adresse valable : {detail}. Corrigez-la dans Édition &gt; Préférences &gt; Conjure.</translation>
    </message>
    <message>
        <source>The server can be reached and accepts the key.</source>
        <translation type="unfinished">Le serveur est joignable et accepte la clé.</translation>
    </message>
    <message>
        <source>The server can be reached, but it refuses the API key.</source>
        <translation type="unfinished">Le serveur est joignable, mais il refuse la clé d&apos;API.</translation>
    </message>
    <message>
        <source>The server does not answer to the name &apos;{name}&apos;. Use its number address, or start it with --allow-host {name}.</source>
        <translation type="unfinished">Le serveur ne répond pas au nom « {name} ». Utilisez son adresse numérique, ou démarrez-le avec --allow-host {name}.</translation>
    </message>
    <message>
        <source>The server refused the API key. Correct it in Edit &gt; Preferences &gt; Conjure, then connect again.</source>
        <translation type="unfinished">Le serveur a refusé la clé d&apos;API. Corrigez-la dans Édition &gt; Préférences &gt; Conjure, puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>The server said: {}</source>
        <translation type="unfinished">Le serveur a dit : {}</translation>
    </message>
    <message>
        <source>The transcript could not be written: {}</source>
        <translation type="unfinished">La transcription n&apos;a pas pu être écrite : {}</translation>
    </message>
    <message>
        <source>The value of &apos;{}&apos; in this file cannot be used.</source>
        <translation type="unfinished">La valeur de « {} » dans ce fichier ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>These steps would be undone, the first one first.</source>
        <translation type="unfinished">Ces étapes seraient annulées, la première d&apos;abord.</translation>
    </message>
    <message>
        <source>This Computer</source>
        <translation type="unfinished">Cet ordinateur</translation>
    </message>
    <message>
        <source>This Computer: the server is a program on this computer, and all of it stays here up to the assistant, which may send on what it is told.</source>
        <translation type="unfinished">Cet ordinateur : le serveur est un programme de cet ordinateur, et tout reste ici jusqu&apos;à l&apos;assistant, qui peut transmettre ce qu&apos;on lui dit.</translation>
    </message>
    <message>
        <source>This FreeCAD</source>
        <translation type="unfinished">Ce FreeCAD</translation>
    </message>
    <message>
        <source>This computer has no network connection to {server}. Check the network.</source>
        <translation type="unfinished">Cet ordinateur n&apos;a aucune connexion réseau vers {server}. Vérifiez le réseau.</translation>
    </message>
    <message>
        <source>This could not be removed:</source>
        <translation type="unfinished">Ceci n&apos;a pas pu être supprimé :</translation>
    </message>
    <message>
        <source>This file holds no settings of Conjure.</source>
        <translation type="unfinished">Ce fichier ne contient pas de réglages de Conjure.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">Heure</translation>
    </message>
    <message>
        <source>Told to the assistant:</source>
        <translation type="unfinished">Dit à l&apos;assistant :</translation>
    </message>
    <message>
        <source>Trying again in {} s.</source>
        <translation type="unfinished">Nouvel essai dans {} s.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation type="unfinished">Nouvel essai en cours.</translation>
    </message>
    <message>
        <source>Trying {} …</source>
        <translation type="unfinished">Essai de {} …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Undo does not bring it back.</source>
        <translation type="unfinished">L&apos;annulation ne le fait pas revenir.</translation>
    </message>
    <message>
        <source>Undo steps are dropped.</source>
        <translation type="unfinished">Des étapes d&apos;annulation sont abandonnées.</translation>
    </message>
    <message>
        <source>Undo to Here</source>
        <translation type="unfinished">Annuler jusqu&apos;ici</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished">Annulé</translation>
    </message>
    <message>
        <source>Undone: {}.</source>
        <translation type="unfinished">Annulé : {}.</translation>
    </message>
    <message>
        <source>Unfinished: {}</source>
        <translation type="unfinished">Inachevé : {}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished">En attente</translation>
    </message>
    <message>
        <source>Waiting for You</source>
        <translation type="unfinished">Vous attend</translation>
    </message>
    <message>
        <source>Waiting or running</source>
        <translation type="unfinished">En attente ou en cours</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished">Avertissements</translation>
    </message>
    <message>
        <source>What Conjure does</source>
        <translation type="unfinished">Ce que fait Conjure</translation>
    </message>
    <message>
        <source>What Conjure does, sends and may do</source>
        <translation type="unfinished">Ce que Conjure fait, envoie et peut faire</translation>
    </message>
    <message>
        <source>What an Assistant May Do</source>
        <translation type="unfinished">Ce qu&apos;un assistant peut faire</translation>
    </message>
    <message>
        <source>What an assistant may do</source>
        <translation type="unfinished">Ce qu&apos;un assistant peut faire</translation>
    </message>
    <message>
        <source>What answers at {server} is not a Conjure server. Check the address and its port.</source>
        <translation type="unfinished">Ce qui répond à {server} n&apos;est pas un serveur Conjure. Vérifiez l&apos;adresse et son port.</translation>
    </message>
    <message>
        <source>What does not fit is refused; none is dropped by itself</source>
        <translation type="unfinished">Ce qui ne tient pas est refusé ; aucun n&apos;est abandonné de lui-même</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation type="unfinished">Ce qui est envoyé</translation>
    </message>
    <message>
        <source>What it sends is refused until you choose Go On.</source>
        <translation type="unfinished">Ce qu&apos;il envoie est refusé jusqu&apos;à ce que vous choisissiez Continuer.</translation>
    </message>
    <message>
        <source>What the assistant is told if you refuse</source>
        <translation type="unfinished">Ce qui est dit à l&apos;assistant si vous refusez</translation>
    </message>
    <message>
        <source>When the connection opens: your key, an id of this installation, the name that you gave this FreeCAD, the number and the start of its process, whether it has a window, the versions of Conjure and FreeCAD, the list of commands, and your open documents: name, label, the name of the file without folders, and a number that counts changes.</source>
        <translation type="unfinished">À l&apos;ouverture de la connexion : votre clé, un identifiant de cette installation, le nom que vous avez donné à ce FreeCAD, le numéro et le début de son processus, s&apos;il a une fenêtre, les versions de Conjure et de FreeCAD, la liste des commandes, et vos documents ouverts : nom, étiquette, nom du fichier sans dossiers, et un nombre qui compte les modifications.</translation>
    </message>
    <message>
        <source>Which server it connects to</source>
        <translation type="unfinished">À quel serveur il se connecte</translation>
    </message>
    <message>
        <source>While it is open: a heartbeat every 25 seconds, and the result of each command: names, types, sizes and positions of objects, the paths of your open documents, and a picture if the command asks for one. Some servers are also told when you open, close, rename or activate a document, and at most twice a second that one has changed, but not what.</source>
        <translation type="unfinished">Tant qu&apos;elle est ouverte : un signe de vie toutes les 25 secondes, et le résultat de chaque commande : noms, types, tailles et positions des objets, les chemins de vos documents ouverts, et une image si la commande en demande une. Certains serveurs apprennent aussi quand vous ouvrez, fermez, renommez ou activez un document, et au plus deux fois par seconde qu&apos;un document a changé, mais pas ce qui a changé.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished">Qui</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">Pourquoi</translation>
    </message>
    <message numerus="yes">
        <source>With %n later</source>
        <comment>With 1 later</comment>
        <translation type="unfinished">
            <numerusform>Avec 1 suivante</numerusform>
            <numerusform>Avec %n suivantes</numerusform>
        </translation>
    </message>
    <message>
        <source>With a ws:// address everybody on the way can read the key and the model</source>
        <translation type="unfinished">Avec une adresse ws://, chacun sur le chemin peut lire la clé et le modèle</translation>
    </message>
    <message>
        <source>With {later} later, {yours} of them yours</source>
        <translation type="unfinished">Avec {later} suivantes, dont {yours} à vous</translation>
    </message>
    <message>
        <source>Withdraw: {}</source>
        <translation type="unfinished">Retirer : {}</translation>
    </message>
    <message>
        <source>Without any: the document&apos;s folder, your home without its hidden folders, and the folder for temporary files.</source>
        <translation type="unfinished">Sans aucun : le dossier du document, votre dossier personnel sans ses dossiers cachés, et le dossier des fichiers temporaires.</translation>
    </message>
    <message>
        <source>Without questions</source>
        <translation type="unfinished">Sans les questions</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished">Travail en cours…</translation>
    </message>
    <message>
        <source>Write to other folders for &apos;{document}&apos;</source>
        <translation type="unfinished">Écrire dans d&apos;autres dossiers pour « {document} »</translation>
    </message>
    <message>
        <source>Writes the shown commands to a file; it may contain paths</source>
        <translation type="unfinished">Écrit les commandes affichées dans un fichier ; il peut contenir des chemins</translation>
    </message>
    <message>
        <source>Written to {}, without keys.</source>
        <translation type="unfinished">Écrit dans {}, sans clés.</translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished">Vous</translation>
    </message>
    <message>
        <source>You are editing &apos;{name}&apos;.</source>
        <translation type="unfinished">Vous modifiez « {name} ».</translation>
    </message>
    <message>
        <source>You are editing an entry of a list.</source>
        <translation type="unfinished">Vous modifiez une entrée de liste.</translation>
    </message>
    <message>
        <source>You are editing an object.</source>
        <translation type="unfinished">Vous modifiez un objet.</translation>
    </message>
    <message>
        <source>You are editing the cell {name}.</source>
        <translation type="unfinished">Vous modifiez la cellule {name}.</translation>
    </message>
    <message>
        <source>You are entering &apos;{name}&apos;.</source>
        <translation type="unfinished">Vous saisissez « {name} ».</translation>
    </message>
    <message>
        <source>You are holding a mouse button down.</source>
        <translation type="unfinished">Vous tenez un bouton de la souris enfoncé.</translation>
    </message>
    <message>
        <source>You are moving the 3D view.</source>
        <translation type="unfinished">Vous déplacez la vue 3D.</translation>
    </message>
    <message>
        <source>You are renaming &apos;{name}&apos;.</source>
        <translation type="unfinished">Vous renommez « {name} ».</translation>
    </message>
    <message>
        <source>You can undo it.</source>
        <translation type="unfinished">Vous pouvez l&apos;annuler.</translation>
    </message>
    <message>
        <source>You have paused the assistant.</source>
        <translation type="unfinished">Vous avez mis l&apos;assistant en pause.</translation>
    </message>
    <message>
        <source>You have stopped the assistant.</source>
        <translation type="unfinished">Vous avez arrêté l&apos;assistant.</translation>
    </message>
    <message>
        <source>Your change &apos;{name}&apos; is not finished. First finish it.</source>
        <translation type="unfinished">Votre modification « {name} » n&apos;est pas terminée. Terminez-la d&apos;abord.</translation>
    </message>
    <message>
        <source>Your change &apos;{name}&apos; to &apos;{document}&apos; is not finished.</source>
        <translation type="unfinished">Votre modification « {name} » de « {document} » n&apos;est pas terminée.</translation>
    </message>
    <message>
        <source>Your documents are not touched, nor is the program &apos;conjure&apos; with the local server and its key, which assistants use.</source>
        <translation type="unfinished">Vos documents ne sont pas touchés, ni le programme « conjure » avec le serveur local et sa clé, que des assistants utilisent.</translation>
    </message>
    <message>
        <source>Yours: {}</source>
        <translation type="unfinished">À vous : {}</translation>
    </message>
    <message>
        <source>answer at the top of the 3D view</source>
        <translation type="unfinished">répondez en haut de la vue 3D</translation>
    </message>
    <message>
        <source>cannot be stored: {}</source>
        <translation type="unfinished">ne peut pas être enregistré : {}</translation>
    </message>
    <message>
        <source>changes {names}</source>
        <translation type="unfinished">modifie {names}</translation>
    </message>
    <message>
        <source>checking &apos;{name}&apos;</source>
        <translation type="unfinished">vérification de « {name} »</translation>
    </message>
    <message>
        <source>choose Finish It</source>
        <translation type="unfinished">choisissez Terminer</translation>
    </message>
    <message>
        <source>choose Go On</source>
        <translation type="unfinished">choisissez Continuer</translation>
    </message>
    <message>
        <source>close it</source>
        <translation type="unfinished">fermez ce qui est ouvert</translation>
    </message>
    <message>
        <source>combining the objects in another way</source>
        <translation type="unfinished">combinaison des objets d&apos;une autre manière</translation>
    </message>
    <message>
        <source>combining {faces} faces, for about {seconds} s in which nothing can stop it</source>
        <translation type="unfinished">combinaison de {faces} faces, pendant environ {seconds} s où rien ne peut l&apos;arrêter</translation>
    </message>
    <message>
        <source>command {by} changed {property} of &apos;{name}&apos; since</source>
        <translation type="unfinished">la commande {by} a modifié {property} de « {name} » depuis</translation>
    </message>
    <message>
        <source>command {by} worked with &apos;{name}&apos; since</source>
        <translation type="unfinished">la commande {by} a utilisé « {name} » depuis</translation>
    </message>
    <message>
        <source>deletes {names}</source>
        <translation type="unfinished">supprime {names}</translation>
    </message>
    <message>
        <source>finish it</source>
        <translation type="unfinished">terminez-la</translation>
    </message>
    <message>
        <source>finish or cancel it</source>
        <translation type="unfinished">terminez-la ou annulez-la</translation>
    </message>
    <message>
        <source>hides {names}</source>
        <translation type="unfinished">masque {names}</translation>
    </message>
    <message>
        <source>it changed {property} of &apos;{name}&apos;, which cannot be put back alone</source>
        <translation type="unfinished">elle a modifié {property} de « {name} », ce qui ne peut pas être remis seul</translation>
    </message>
    <message>
        <source>it deleted &apos;{name}&apos;</source>
        <translation type="unfinished">elle a supprimé « {name} »</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation type="unfinished">ce n&apos;est pas du texte</translation>
    </message>
    <message>
        <source>it is too long ago, or changed nothing</source>
        <translation type="unfinished">elle est trop ancienne, ou n&apos;a rien modifié</translation>
    </message>
    <message>
        <source>it is undone</source>
        <translation type="unfinished">elle est annulée</translation>
    </message>
    <message>
        <source>it said nothing</source>
        <translation type="unfinished">il n&apos;a rien dit</translation>
    </message>
    <message>
        <source>it worked with files or ran a script</source>
        <translation type="unfinished">elle a utilisé des fichiers ou exécuté un script</translation>
    </message>
    <message>
        <source>leave the edit mode</source>
        <translation type="unfinished">quittez le mode d&apos;édition</translation>
    </message>
    <message>
        <source>left out until you ask for it</source>
        <translation type="unfinished">omise jusqu&apos;à ce que vous la demandiez</translation>
    </message>
    <message>
        <source>makes {names}</source>
        <translation type="unfinished">crée {names}</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">aucun</translation>
    </message>
    <message>
        <source>pause for a moment</source>
        <translation type="unfinished">faites une courte pause</translation>
    </message>
    <message>
        <source>pip could not be run: {}</source>
        <translation type="unfinished">pip n&apos;a pas pu être exécuté : {}</translation>
    </message>
    <message>
        <source>pip could not install the package: {}</source>
        <translation type="unfinished">pip n&apos;a pas pu installer le paquet : {}</translation>
    </message>
    <message>
        <source>preparing &apos;{name}&apos;</source>
        <translation type="unfinished">préparation de « {name} »</translation>
    </message>
    <message>
        <source>press Enter or Esc</source>
        <translation type="unfinished">appuyez sur Entrée ou Échap</translation>
    </message>
    <message>
        <source>reading &apos;{name}&apos;</source>
        <translation type="unfinished">lecture de « {name} »</translation>
    </message>
    <message>
        <source>release it</source>
        <translation type="unfinished">relâchez-le</translation>
    </message>
    <message>
        <source>sizes are tried beside FreeCAD</source>
        <translation type="unfinished">des tailles sont essayées à côté de FreeCAD</translation>
    </message>
    <message>
        <source>step {number} of {count}, {title}</source>
        <translation type="unfinished">étape {number} sur {count}, {title}</translation>
    </message>
    <message>
        <source>the hub of this computer</source>
        <translation type="unfinished">le hub de cet ordinateur</translation>
    </message>
    <message>
        <source>the local server</source>
        <translation type="unfinished">le serveur local</translation>
    </message>
    <message>
        <source>writing &apos;{name}&apos;</source>
        <translation type="unfinished">écriture de « {name} »</translation>
    </message>
    <message>
        <source>you changed {property} of &apos;{name}&apos; since</source>
        <translation type="unfinished">vous avez modifié {property} de « {name} » depuis</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished">{count} de plus</translation>
    </message>
    <message>
        <source>{file}, group {group}</source>
        <translation type="unfinished">{file}, groupe {group}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished">{first} et {second}</translation>
    </message>
    <message>
        <source>{first}, {second} and {count} more</source>
        <translation type="unfinished">{first}, {second} et {count} autres</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="unfinished">{names} et {count} autres</translation>
    </message>
    <message>
        <source>{name} (size {before} -&gt; {after})</source>
        <translation type="unfinished">{name} (taille {before} -&gt; {after})</translation>
    </message>
    <message>
        <source>{name} (volume {before} -&gt; {after})</source>
        <translation type="unfinished">{name} (volume {before} -&gt; {after})</translation>
    </message>
    <message>
        <source>{name} (yours)</source>
        <translation type="unfinished">{name} (à vous)</translation>
    </message>
    <message>
        <source>{name}: {properties}</source>
        <translation type="unfinished">{name} : {properties}</translation>
    </message>
    <message>
        <source>{problem} Open Beside opens it as another document.</source>
        <translation type="unfinished">{problem} « Ouvrir à côté » l&apos;ouvre comme un autre document.</translation>
    </message>
    <message numerus="yes">
        <source>{reasons}; and %n more reasons</source>
        <comment>{reasons}; and 1 more reason</comment>
        <translation type="unfinished">
            <numerusform>{reasons} ; et 1 autre raison</numerusform>
            <numerusform>{reasons} ; et %n autres raisons</numerusform>
        </translation>
    </message>
    <message>
        <source>{server} asked this FreeCAD to disconnect. Press Connect to come back.</source>
        <translation type="unfinished">{server} a demandé à ce FreeCAD de se déconnecter. Appuyez sur Connecter pour revenir.</translation>
    </message>
    <message>
        <source>{server} can be reached, but has nothing for FreeCAD at &apos;{path}&apos;. Check the end of the server address.</source>
        <translation type="unfinished">{server} est joignable, mais n&apos;a rien pour FreeCAD à « {path} ». Vérifiez la fin de l&apos;adresse du serveur.</translation>
    </message>
    <message>
        <source>{server} closed the connection. Conjure comes back by itself.</source>
        <translation type="unfinished">{server} a fermé la connexion. Conjure revient de lui-même.</translation>
    </message>
    <message>
        <source>{server} does not answer. Check the address, the network and the firewall.</source>
        <translation type="unfinished">{server} ne répond pas. Vérifiez l&apos;adresse, le réseau et le pare-feu.</translation>
    </message>
    <message>
        <source>{server} does not know this FreeCAD any more. Conjure registers again by itself.</source>
        <translation type="unfinished">{server} ne connaît plus ce FreeCAD. Conjure s&apos;enregistre à nouveau de lui-même.</translation>
    </message>
    <message>
        <source>{server} does not offer an encrypted connection, so no key was sent. Check the port. For a server on your own computer the address begins with ws://.</source>
        <translation type="unfinished">{server} n&apos;offre pas de connexion chiffrée, donc aucune clé n&apos;a été envoyée. Vérifiez le port. Pour un serveur sur votre propre ordinateur, l&apos;adresse commence par ws://.</translation>
    </message>
    <message>
        <source>{server} is busy. Conjure comes back by itself.</source>
        <translation type="unfinished">{server} est occupé. Conjure revient de lui-même.</translation>
    </message>
    <message>
        <source>{server} is newer than this Conjure and does not fit it. Update Conjure in the Addon Manager.</source>
        <translation type="unfinished">{server} est plus récent que ce Conjure et ne lui convient pas. Mettez Conjure à jour dans le gestionnaire des extensions.</translation>
    </message>
    <message>
        <source>{server} is older than this Conjure and does not fit it. Update it; &apos;conjure stop&apos; ends a local one, and the next call starts the new one.</source>
        <translation type="unfinished">{server} est plus ancien que ce Conjure et ne lui convient pas. Mettez-le à jour ; « conjure stop » arrête un serveur local, et le prochain appel démarre le nouveau.</translation>
    </message>
    <message>
        <source>{server} only takes encrypted connections. Let the server address begin with wss://.</source>
        <translation type="unfinished">{server} n&apos;accepte que des connexions chiffrées. Faites commencer l&apos;adresse du serveur par wss://.</translation>
    </message>
    <message>
        <source>{server} starts again. Conjure comes back by itself.</source>
        <translation type="unfinished">{server} redémarre. Conjure revient de lui-même.</translation>
    </message>
    <message numerus="yes">
        <source>{state} %n commands wait; {end} to let them go on.</source>
        <comment>{state} 1 command waits; {end} to let it go on.</comment>
        <translation type="unfinished">
            <numerusform>{state} 1 commande attend ; {end} pour qu&apos;elle continue.</numerusform>
            <numerusform>{state} %n commandes attendent ; {end} pour qu&apos;elles continuent.</numerusform>
        </translation>
    </message>
    <message>
        <source>{state} First {end}.</source>
        <translation type="unfinished">{state} D&apos;abord, {end}.</translation>
    </message>
    <message>
        <source>{title}: {doing}; {seconds} s so far.</source>
        <translation type="unfinished">{title} : {doing} ; {seconds} s jusqu&apos;ici.</translation>
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
        <translation type="unfinished">{words} le long de {path}</translation>
    </message>
    <message numerus="yes">
        <source>{words} and %n that go with it</source>
        <comment>{words} and 1 that goes with it</comment>
        <translation type="unfinished">
            <numerusform>{words} et 1 qui en dépend</numerusform>
            <numerusform>{words} et %n qui en dépendent</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} between {subject}</source>
        <translation type="unfinished">{words} entre {subject}</translation>
    </message>
    <message>
        <source>{words} except {kept}</source>
        <translation type="unfinished">{words} sauf {kept}</translation>
    </message>
    <message>
        <source>{words} from {file}</source>
        <translation type="unfinished">{words} depuis {file}</translation>
    </message>
    <message>
        <source>{words} in {subject}</source>
        <translation type="unfinished">{words} dans {subject}</translation>
    </message>
    <message>
        <source>{words} of {subject}</source>
        <translation type="unfinished">{words} de {subject}</translation>
    </message>
    <message>
        <source>{words} on {place}</source>
        <translation type="unfinished">{words} sur {place}</translation>
    </message>
    <message>
        <source>{words} to {file}</source>
        <translation type="unfinished">{words} vers {file}</translation>
    </message>
    <message>
        <source>{words} to {subject}</source>
        <translation type="unfinished">{words} à {subject}</translation>
    </message>
    <message>
        <source>{words} with {tools}</source>
        <translation type="unfinished">{words} avec {tools}</translation>
    </message>
    <message>
        <source>{words} {subject}</source>
        <translation type="unfinished">{words} {subject}</translation>
    </message>
    <message>
        <source>{words}: {settings}</source>
        <translation type="unfinished">{words} : {settings}</translation>
    </message>
    <message>
        <source>{work} since {time}. FreeCAD does not respond until it is done.</source>
        <translation type="unfinished">{work} depuis {time}. FreeCAD ne répond pas avant la fin.</translation>
    </message>
    <message>
        <source>{} (found here)</source>
        <translation type="unfinished">{} (trouvé ici)</translation>
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
        <translation type="unfinished">Un essai mettrait fin à ce qui peut être rétabli dans le document : FreeCAD abandonne le rétablissement au premier changement, même s&apos;il est annulé, et une copie pour l&apos;essayer n&apos;est pas possible.</translation>
    </message>
    <message>
        <source>A file could not be read or written; one that was there is as it was.</source>
        <translation type="unfinished">Un fichier n&apos;a pas pu être lu ou écrit ; celui qui existait est tel qu&apos;il était.</translation>
    </message>
    <message>
        <source>A parameter has a value that the command cannot take.</source>
        <translation type="unfinished">Un paramètre a une valeur que la commande ne peut pas accepter.</translation>
    </message>
    <message>
        <source>A reference fits more than one edge, face or sketch element, so that none was chosen.</source>
        <translation type="unfinished">Une référence correspond à plusieurs arêtes, faces ou éléments d&apos;esquisse ; aucun n&apos;a donc été choisi.</translation>
    </message>
    <message>
        <source>A reference matches no edge, face or sketch element.</source>
        <translation type="unfinished">Une référence ne correspond à aucune arête, aucune face ni aucun élément d&apos;esquisse.</translation>
    </message>
    <message>
        <source>A required parameter was not given.</source>
        <translation type="unfinished">Un paramètre requis n&apos;a pas été donné.</translation>
    </message>
    <message>
        <source>A script raised an exception.</source>
        <translation type="unfinished">Un script a levé une exception.</translation>
    </message>
    <message>
        <source>A step cannot be taken back alone so that the document is what it would be without it.</source>
        <translation type="unfinished">Une étape ne peut pas être annulée seule de sorte que le document soit ce qu&apos;il serait sans elle.</translation>
    </message>
    <message>
        <source>An adapter of another make failed, and gave no code for it.</source>
        <translation type="unfinished">Un adaptateur d&apos;une autre origine a échoué et n&apos;a donné aucun code.</translation>
    </message>
    <message>
        <source>An object could not be recomputed.</source>
        <translation type="unfinished">Un objet n&apos;a pas pu être recalculé.</translation>
    </message>
    <message>
        <source>Closing the document would lose changes that were never saved.</source>
        <translation type="unfinished">Fermer le document ferait perdre des modifications jamais enregistrées.</translation>
    </message>
    <message>
        <source>FreeCAD went away before the command could be answered.</source>
        <translation type="unfinished">FreeCAD a disparu avant que la commande ait pu recevoir une réponse.</translation>
    </message>
    <message>
        <source>FreeCAD&apos;s geometry kernel could not do the operation.</source>
        <translation type="unfinished">Le noyau géométrique de FreeCAD n&apos;a pas pu effectuer l&apos;opération.</translation>
    </message>
    <message>
        <source>More than one object has this label.</source>
        <translation type="unfinished">Plus d&apos;un objet porte cette étiquette.</translation>
    </message>
    <message>
        <source>No FreeCAD is connected to the server, or none of the name that was given.</source>
        <translation type="unfinished">Aucun FreeCAD n&apos;est connecté au serveur, ou aucun du nom donné.</translation>
    </message>
    <message>
        <source>No document is open, or none has this name.</source>
        <translation type="unfinished">Aucun document n&apos;est ouvert, ou aucun ne porte ce nom.</translation>
    </message>
    <message>
        <source>No object of the document has this name or label.</source>
        <translation type="unfinished">Aucun objet du document ne porte ce nom ou cette étiquette.</translation>
    </message>
    <message>
        <source>The adapter itself failed; this is a bug of Conjure.</source>
        <translation type="unfinished">L&apos;adaptateur lui-même a échoué ; c&apos;est un défaut de Conjure.</translation>
    </message>
    <message>
        <source>The command has no parameter of this name.</source>
        <translation type="unfinished">La commande n&apos;a pas de paramètre de ce nom.</translation>
    </message>
    <message>
        <source>The command needs a FreeCAD window, and this FreeCAD has none.</source>
        <translation type="unfinished">La commande nécessite une fenêtre de FreeCAD, et ce FreeCAD n&apos;en a pas.</translation>
    </message>
    <message>
        <source>The command was cancelled before it started, between two of its steps, or while something was computed for it beside FreeCAD.</source>
        <translation type="unfinished">La commande a été annulée avant son début, entre deux de ses étapes, ou pendant un calcul à côté de FreeCAD.</translation>
    </message>
    <message>
        <source>The command was done, but its answer is too large to send.</source>
        <translation type="unfinished">La commande a été exécutée, mais sa réponse est trop grande pour être envoyée.</translation>
    </message>
    <message>
        <source>The command&apos;s time passed before it started.</source>
        <translation type="unfinished">Le temps de la commande s&apos;est écoulé avant qu&apos;elle commence.</translation>
    </message>
    <message>
        <source>The command&apos;s time passed while it runs.</source>
        <translation type="unfinished">Le temps de la commande s&apos;est écoulé pendant qu&apos;elle s&apos;exécute, et elle ne peut pas être arrêtée.</translation>
    </message>
    <message>
        <source>The constraints of a sketch cannot hold together, or one says again what others do.</source>
        <translation type="unfinished">Les contraintes d&apos;une esquisse ne peuvent pas être satisfaites ensemble, ou l&apos;une répète ce que d&apos;autres imposent.</translation>
    </message>
    <message>
        <source>The document has changed since the revision that the command expects.</source>
        <translation type="unfinished">Le document a changé depuis la révision que la commande attend.</translation>
    </message>
    <message>
        <source>The message is not one that the protocol knows.</source>
        <translation type="unfinished">Le message n&apos;est pas connu du protocole.</translation>
    </message>
    <message>
        <source>The object has no shape, or an empty one.</source>
        <translation type="unfinished">L&apos;objet n&apos;a pas de forme, ou une forme vide.</translation>
    </message>
    <message>
        <source>The operation ran, but its result is empty, invalid or inside out.</source>
        <translation type="unfinished">L&apos;opération s&apos;est exécutée, mais son résultat est vide, non valable ou retourné.</translation>
    </message>
    <message>
        <source>The outlines of a profile cross or touch, so that its area is not clear.</source>
        <translation type="unfinished">Les contours d&apos;un profil se croisent ou se touchent, si bien que sa surface n&apos;est pas claire.</translation>
    </message>
    <message>
        <source>The outlines of a profile do not close, so that they bound no area.</source>
        <translation type="unfinished">Les contours d&apos;un profil ne se ferment pas, si bien qu&apos;ils ne délimitent aucune surface.</translation>
    </message>
    <message>
        <source>The person at FreeCAD refused this command.</source>
        <translation type="unfinished">La personne devant FreeCAD a refusé cette commande.</translation>
    </message>
    <message>
        <source>The person is in the middle of an edit, and the command waited for its whole time.</source>
        <translation type="unfinished">La personne est en pleine modification, et la commande a attendu tout son temps.</translation>
    </message>
    <message>
        <source>The settings of this FreeCAD do not allow this.</source>
        <translation type="unfinished">Les réglages de ce FreeCAD ne le permettent pas.</translation>
    </message>
    <message>
        <source>This FreeCAD version or this adapter cannot do it.</source>
        <translation type="unfinished">Cette version de FreeCAD ou cet adaptateur ne peut pas le faire.</translation>
    </message>
    <message>
        <source>This adapter has no command of this name.</source>
        <translation type="unfinished">Cet adaptateur n&apos;a pas de commande de ce nom.</translation>
    </message>
    <message>
        <source>Too many commands are waiting.</source>
        <translation type="unfinished">Trop de commandes attendent.</translation>
    </message>
</context>
<context>
    <name>ConjureParameters</name>
    <message>
        <source>X from</source>
        <translation type="unfinished">X de</translation>
    </message>
    <message>
        <source>X radius</source>
        <translation type="unfinished">rayon X</translation>
    </message>
    <message>
        <source>X to</source>
        <translation type="unfinished">X à</translation>
    </message>
    <message>
        <source>Y from</source>
        <translation type="unfinished">Y de</translation>
    </message>
    <message>
        <source>Y radius</source>
        <translation type="unfinished">rayon Y</translation>
    </message>
    <message>
        <source>Y to</source>
        <translation type="unfinished">Y à</translation>
    </message>
    <message>
        <source>Z from</source>
        <translation type="unfinished">Z de</translation>
    </message>
    <message>
        <source>Z radius</source>
        <translation type="unfinished">rayon Z</translation>
    </message>
    <message>
        <source>Z to</source>
        <translation type="unfinished">Z à</translation>
    </message>
    <message>
        <source>alone</source>
        <translation type="unfinished">seul</translation>
    </message>
    <message>
        <source>angle</source>
        <translation type="unfinished">angle</translation>
    </message>
    <message>
        <source>angle tolerance</source>
        <translation type="unfinished">tolérance angulaire</translation>
    </message>
    <message>
        <source>angle2</source>
        <translation type="unfinished">angle 2</translation>
    </message>
    <message>
        <source>backlash</source>
        <translation type="unfinished">jeu entre dents</translation>
    </message>
    <message>
        <source>bore</source>
        <translation type="unfinished">alésage</translation>
    </message>
    <message>
        <source>bottom radius</source>
        <translation type="unfinished">rayon inférieur</translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished">de</translation>
    </message>
    <message>
        <source>circumradius</source>
        <translation type="unfinished">rayon circonscrit</translation>
    </message>
    <message>
        <source>clearance</source>
        <translation type="unfinished">jeu</translation>
    </message>
    <message>
        <source>color</source>
        <translation type="unfinished">couleur</translation>
    </message>
    <message>
        <source>columns</source>
        <translation type="unfinished">colonnes</translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished">nombre</translation>
    </message>
    <message>
        <source>density</source>
        <translation type="unfinished">densité</translation>
    </message>
    <message>
        <source>depth</source>
        <translation type="unfinished">profondeur</translation>
    </message>
    <message>
        <source>diameter</source>
        <translation type="unfinished">diamètre</translation>
    </message>
    <message>
        <source>display mode</source>
        <translation type="unfinished">mode d&apos;affichage</translation>
    </message>
    <message>
        <source>distance</source>
        <translation type="unfinished">distance</translation>
    </message>
    <message>
        <source>factor</source>
        <translation type="unfinished">facteur</translation>
    </message>
    <message>
        <source>far X from</source>
        <translation type="unfinished">X éloigné de</translation>
    </message>
    <message>
        <source>far X to</source>
        <translation type="unfinished">X éloigné à</translation>
    </message>
    <message>
        <source>far Z from</source>
        <translation type="unfinished">Z éloigné de</translation>
    </message>
    <message>
        <source>far Z to</source>
        <translation type="unfinished">Z éloigné à</translation>
    </message>
    <message>
        <source>gap</source>
        <translation type="unfinished">écart</translation>
    </message>
    <message>
        <source>height</source>
        <translation type="unfinished">hauteur</translation>
    </message>
    <message>
        <source>helix angle</source>
        <translation type="unfinished">angle d&apos;hélice</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished">caché</translation>
    </message>
    <message>
        <source>inner diameter</source>
        <translation type="unfinished">diamètre intérieur</translation>
    </message>
    <message>
        <source>inner radius</source>
        <translation type="unfinished">rayon intérieur</translation>
    </message>
    <message>
        <source>inradius</source>
        <translation type="unfinished">rayon inscrit</translation>
    </message>
    <message>
        <source>latitude from</source>
        <translation type="unfinished">latitude de</translation>
    </message>
    <message>
        <source>latitude to</source>
        <translation type="unfinished">latitude à</translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished">couches</translation>
    </message>
    <message>
        <source>length</source>
        <translation type="unfinished">longueur</translation>
    </message>
    <message>
        <source>length2</source>
        <translation type="unfinished">longueur 2</translation>
    </message>
    <message>
        <source>line color</source>
        <translation type="unfinished">couleur de ligne</translation>
    </message>
    <message>
        <source>line width</source>
        <translation type="unfinished">largeur de ligne</translation>
    </message>
    <message>
        <source>module</source>
        <translation type="unfinished">module</translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished">numéro</translation>
    </message>
    <message>
        <source>offset</source>
        <translation type="unfinished">décalage</translation>
    </message>
    <message>
        <source>outer diameter</source>
        <translation type="unfinished">diamètre extérieur</translation>
    </message>
    <message>
        <source>outer radius</source>
        <translation type="unfinished">rayon extérieur</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation type="unfinished">pas</translation>
    </message>
    <message>
        <source>pressure angle</source>
        <translation type="unfinished">angle de pression</translation>
    </message>
    <message>
        <source>profile shift</source>
        <translation type="unfinished">déport de denture</translation>
    </message>
    <message>
        <source>radius</source>
        <translation type="unfinished">rayon</translation>
    </message>
    <message>
        <source>ring radius</source>
        <translation type="unfinished">rayon de l&apos;anneau</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation type="unfinished">rotation</translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished">lignes</translation>
    </message>
    <message>
        <source>scale</source>
        <translation type="unfinished">échelle</translation>
    </message>
    <message>
        <source>second distance</source>
        <translation type="unfinished">seconde distance</translation>
    </message>
    <message>
        <source>second size</source>
        <translation type="unfinished">seconde taille</translation>
    </message>
    <message>
        <source>sides</source>
        <translation type="unfinished">côtés</translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished">taille</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation type="unfinished">espacement</translation>
    </message>
    <message>
        <source>spacing along X</source>
        <translation type="unfinished">espacement selon X</translation>
    </message>
    <message>
        <source>spacing along Y</source>
        <translation type="unfinished">espacement selon Y</translation>
    </message>
    <message>
        <source>spacing along Z</source>
        <translation type="unfinished">espacement selon Z</translation>
    </message>
    <message>
        <source>step angle</source>
        <translation type="unfinished">angle du pas</translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished">pas</translation>
    </message>
    <message>
        <source>taper</source>
        <translation type="unfinished">dépouille</translation>
    </message>
    <message>
        <source>taper angle</source>
        <translation type="unfinished">angle de dépouille</translation>
    </message>
    <message>
        <source>taper2</source>
        <translation type="unfinished">dépouille 2</translation>
    </message>
    <message>
        <source>teeth</source>
        <translation type="unfinished">dents</translation>
    </message>
    <message>
        <source>thickness</source>
        <translation type="unfinished">épaisseur</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation type="unfinished">limite de temps</translation>
    </message>
    <message>
        <source>to step</source>
        <translation type="unfinished">jusqu&apos;à l&apos;étape</translation>
    </message>
    <message>
        <source>tolerance</source>
        <translation type="unfinished">tolérance</translation>
    </message>
    <message>
        <source>top radius</source>
        <translation type="unfinished">rayon supérieur</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation type="unfinished">transparence</translation>
    </message>
    <message>
        <source>tube from</source>
        <translation type="unfinished">tube de</translation>
    </message>
    <message>
        <source>tube radius</source>
        <translation type="unfinished">rayon du tube</translation>
    </message>
    <message>
        <source>tube to</source>
        <translation type="unfinished">tube à</translation>
    </message>
    <message>
        <source>turn</source>
        <translation type="unfinished">tour</translation>
    </message>
    <message>
        <source>turns</source>
        <translation type="unfinished">spires</translation>
    </message>
    <message>
        <source>twist</source>
        <translation type="unfinished">torsion</translation>
    </message>
    <message>
        <source>up to offset</source>
        <translation type="unfinished">décalage de la fin</translation>
    </message>
    <message>
        <source>visible</source>
        <translation type="unfinished">visible</translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished">largeur</translation>
    </message>
    <message>
        <source>with others</source>
        <translation type="unfinished">avec d&apos;autres</translation>
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
        <translation type="unfinished">Activer le document</translation>
    </message>
    <message>
        <source>Add To</source>
        <translation type="unfinished">Ajouter</translation>
    </message>
    <message>
        <source>Align</source>
        <translation type="unfinished">Aligner</translation>
    </message>
    <message>
        <source>Analyze Fit</source>
        <translation type="unfinished">Analyser l&apos;ajustement</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished">Lot</translation>
    </message>
    <message>
        <source>Bind Shape</source>
        <translation type="unfinished">Lier une forme</translation>
    </message>
    <message>
        <source>Body Boolean</source>
        <translation type="unfinished">Opération booléenne de corps</translation>
    </message>
    <message>
        <source>Body Helix</source>
        <translation type="unfinished">Hélice de corps</translation>
    </message>
    <message>
        <source>Body Loft</source>
        <translation type="unfinished">Lissage de corps</translation>
    </message>
    <message>
        <source>Body Pipe</source>
        <translation type="unfinished">Balayage de corps</translation>
    </message>
    <message>
        <source>Capture Design State</source>
        <translation type="unfinished">Capturer l&apos;état du modèle</translation>
    </message>
    <message>
        <source>Capture View</source>
        <translation type="unfinished">Capturer la vue</translation>
    </message>
    <message>
        <source>Center</source>
        <translation type="unfinished">Centrer</translation>
    </message>
    <message>
        <source>Chamfer</source>
        <translation type="unfinished">Chanfrein</translation>
    </message>
    <message>
        <source>Chamfer Face</source>
        <translation type="unfinished">Chanfreiner la face</translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished">Modifier</translation>
    </message>
    <message>
        <source>Check Face Alignment</source>
        <translation type="unfinished">Vérifier l&apos;alignement des faces</translation>
    </message>
    <message>
        <source>Check Interference</source>
        <translation type="unfinished">Vérifier l&apos;interférence</translation>
    </message>
    <message>
        <source>Check Shapes and Overlaps</source>
        <translation type="unfinished">Vérifier formes et chevauchements</translation>
    </message>
    <message>
        <source>Clear Document</source>
        <translation type="unfinished">Vider le document</translation>
    </message>
    <message>
        <source>Close Document</source>
        <translation type="unfinished">Fermer le document</translation>
    </message>
    <message>
        <source>Compare Snapshot</source>
        <translation type="unfinished">Comparer l&apos;instantané</translation>
    </message>
    <message>
        <source>Convex Hull</source>
        <translation type="unfinished">Enveloppe convexe</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Copier</translation>
    </message>
    <message>
        <source>Create Body</source>
        <translation type="unfinished">Créer un corps</translation>
    </message>
    <message>
        <source>Create Box</source>
        <translation type="unfinished">Créer un cube</translation>
    </message>
    <message>
        <source>Create Cone</source>
        <translation type="unfinished">Créer un cône</translation>
    </message>
    <message>
        <source>Create Cylinder</source>
        <translation type="unfinished">Créer un cylindre</translation>
    </message>
    <message>
        <source>Create Datum</source>
        <translation type="unfinished">Créer une référence</translation>
    </message>
    <message>
        <source>Create Ellipsoid</source>
        <translation type="unfinished">Créer un ellipsoïde</translation>
    </message>
    <message>
        <source>Create Gear</source>
        <translation type="unfinished">Créer un engrenage</translation>
    </message>
    <message>
        <source>Create Group</source>
        <translation type="unfinished">Créer un groupe</translation>
    </message>
    <message>
        <source>Create Helix</source>
        <translation type="unfinished">Créer une hélice</translation>
    </message>
    <message>
        <source>Create Part</source>
        <translation type="unfinished">Créer une pièce</translation>
    </message>
    <message>
        <source>Create Plane</source>
        <translation type="unfinished">Créer un plan</translation>
    </message>
    <message>
        <source>Create Polyline</source>
        <translation type="unfinished">Créer une polyligne</translation>
    </message>
    <message>
        <source>Create Prism</source>
        <translation type="unfinished">Créer un prisme</translation>
    </message>
    <message>
        <source>Create Sketch</source>
        <translation type="unfinished">Créer une esquisse</translation>
    </message>
    <message>
        <source>Create Sphere</source>
        <translation type="unfinished">Créer une sphère</translation>
    </message>
    <message>
        <source>Create Spreadsheet</source>
        <translation type="unfinished">Créer une feuille de calcul</translation>
    </message>
    <message>
        <source>Create Thread</source>
        <translation type="unfinished">Créer un filetage</translation>
    </message>
    <message>
        <source>Create Torus</source>
        <translation type="unfinished">Créer un tore</translation>
    </message>
    <message>
        <source>Create Tube</source>
        <translation type="unfinished">Créer un tube</translation>
    </message>
    <message>
        <source>Create Wedge</source>
        <translation type="unfinished">Créer un coin</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished">Soustraire</translation>
    </message>
    <message>
        <source>Cut Pocket</source>
        <translation type="unfinished">Creuser une cavité</translation>
    </message>
    <message>
        <source>Defeature</source>
        <translation type="unfinished">Retirer des faces</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">Supprimer</translation>
    </message>
    <message>
        <source>Delete Snapshot</source>
        <translation type="unfinished">Supprimer l&apos;instantané</translation>
    </message>
    <message>
        <source>Describe Commands</source>
        <translation type="unfinished">Décrire les commandes</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished">Dépouille</translation>
    </message>
    <message>
        <source>Drill Hole</source>
        <translation type="unfinished">Percer un trou</translation>
    </message>
    <message>
        <source>Edit Feature</source>
        <translation type="unfinished">Modifier une fonction</translation>
    </message>
    <message>
        <source>Edit Sketch</source>
        <translation type="unfinished">Modifier l&apos;esquisse</translation>
    </message>
    <message>
        <source>Evaluate Expression</source>
        <translation type="unfinished">Évaluer l&apos;expression</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">Exporter</translation>
    </message>
    <message>
        <source>Export STEP</source>
        <translation type="unfinished">Exporter en STEP</translation>
    </message>
    <message>
        <source>Export STL</source>
        <translation type="unfinished">Exporter en STL</translation>
    </message>
    <message>
        <source>Extrude</source>
        <translation type="unfinished">Extruder</translation>
    </message>
    <message>
        <source>Fillet</source>
        <translation type="unfinished">Arrondir</translation>
    </message>
    <message>
        <source>Fillet Face</source>
        <translation type="unfinished">Arrondir la face</translation>
    </message>
    <message>
        <source>Find Commands</source>
        <translation type="unfinished">Chercher des commandes</translation>
    </message>
    <message>
        <source>Find Contacts</source>
        <translation type="unfinished">Chercher les contacts</translation>
    </message>
    <message>
        <source>Find Face</source>
        <translation type="unfinished">Chercher la face</translation>
    </message>
    <message>
        <source>Fit View</source>
        <translation type="unfinished">Ajuster la vue</translation>
    </message>
    <message>
        <source>Fuse</source>
        <translation type="unfinished">Unir</translation>
    </message>
    <message>
        <source>Grid Pattern</source>
        <translation type="unfinished">Motif en grille</translation>
    </message>
    <message>
        <source>Groove</source>
        <translation type="unfinished">Rainure</translation>
    </message>
    <message>
        <source>Health Check</source>
        <translation type="unfinished">Vérifier l&apos;état</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation type="unfinished">Perçage</translation>
    </message>
    <message>
        <source>Hollow Out</source>
        <translation type="unfinished">Évider</translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished">Importer</translation>
    </message>
    <message>
        <source>Import STEP</source>
        <translation type="unfinished">Importer du STEP</translation>
    </message>
    <message>
        <source>Import STL</source>
        <translation type="unfinished">Importer du STL</translation>
    </message>
    <message>
        <source>Import SVG</source>
        <translation type="unfinished">Importer du SVG</translation>
    </message>
    <message>
        <source>Inspect Topology</source>
        <translation type="unfinished">Inspecter la topologie</translation>
    </message>
    <message>
        <source>Intersect</source>
        <translation type="unfinished">Intersecter</translation>
    </message>
    <message>
        <source>Join Edges</source>
        <translation type="unfinished">Joindre des arêtes</translation>
    </message>
    <message>
        <source>Linear Pattern</source>
        <translation type="unfinished">Répétition linéaire</translation>
    </message>
    <message>
        <source>List Documents</source>
        <translation type="unfinished">Lister les documents</translation>
    </message>
    <message>
        <source>List Objects</source>
        <translation type="unfinished">Lister les objets</translation>
    </message>
    <message>
        <source>List Snapshots</source>
        <translation type="unfinished">Lister les instantanés</translation>
    </message>
    <message>
        <source>Loft</source>
        <translation type="unfinished">Lisser</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished">Mesurer</translation>
    </message>
    <message>
        <source>Measure Distance</source>
        <translation type="unfinished">Mesurer la distance</translation>
    </message>
    <message>
        <source>Measure Face Distance</source>
        <translation type="unfinished">Mesurer la distance des faces</translation>
    </message>
    <message>
        <source>Mesh To Solid</source>
        <translation type="unfinished">Maillage en solide</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished">Refléter</translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished">Déplacer</translation>
    </message>
    <message>
        <source>Move Feature</source>
        <translation type="unfinished">Déplacer la fonction</translation>
    </message>
    <message>
        <source>New Document</source>
        <translation type="unfinished">Nouveau document</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished">Décaler</translation>
    </message>
    <message>
        <source>Open Document</source>
        <translation type="unfinished">Ouvrir le document</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation type="unfinished">Protrusion</translation>
    </message>
    <message>
        <source>Path Pattern</source>
        <translation type="unfinished">Répétition le long d&apos;un chemin</translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished">Placer</translation>
    </message>
    <message>
        <source>Place Reference</source>
        <translation type="unfinished">Placer une référence</translation>
    </message>
    <message>
        <source>Pocket</source>
        <translation type="unfinished">Cavité</translation>
    </message>
    <message>
        <source>Polar Pattern</source>
        <translation type="unfinished">Répétition circulaire</translation>
    </message>
    <message>
        <source>Read Body</source>
        <translation type="unfinished">Lire le corps</translation>
    </message>
    <message>
        <source>Read Bounding Box</source>
        <translation type="unfinished">Lire la boîte englobante</translation>
    </message>
    <message>
        <source>Read Capabilities</source>
        <translation type="unfinished">Lire les capacités</translation>
    </message>
    <message>
        <source>Read Cells</source>
        <translation type="unfinished">Lire les cellules</translation>
    </message>
    <message>
        <source>Read Details</source>
        <translation type="unfinished">Lire les détails</translation>
    </message>
    <message>
        <source>Read Edges</source>
        <translation type="unfinished">Lire les arêtes</translation>
    </message>
    <message>
        <source>Read Expression</source>
        <translation type="unfinished">Lire l&apos;expression</translation>
    </message>
    <message>
        <source>Read Face Info</source>
        <translation type="unfinished">Lire les données de la face</translation>
    </message>
    <message>
        <source>Read Faces</source>
        <translation type="unfinished">Lire les faces</translation>
    </message>
    <message>
        <source>Read Feature Tree</source>
        <translation type="unfinished">Lire l&apos;arbre des fonctions</translation>
    </message>
    <message>
        <source>Read History</source>
        <translation type="unfinished">Lire l&apos;historique</translation>
    </message>
    <message>
        <source>Read Properties</source>
        <translation type="unfinished">Lire les propriétés</translation>
    </message>
    <message>
        <source>Read Selection</source>
        <translation type="unfinished">Lire la sélection</translation>
    </message>
    <message>
        <source>Read Sketch</source>
        <translation type="unfinished">Lire l&apos;esquisse</translation>
    </message>
    <message>
        <source>Read State</source>
        <translation type="unfinished">Lire l&apos;état</translation>
    </message>
    <message>
        <source>Read Topology</source>
        <translation type="unfinished">Lire la topologie</translation>
    </message>
    <message>
        <source>Read View Info</source>
        <translation type="unfinished">Lire les données de la vue</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">Rétablir</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation type="unfinished">Affiner</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished">Réparer</translation>
    </message>
    <message>
        <source>Restore Snapshot</source>
        <translation type="unfinished">Restaurer l&apos;instantané</translation>
    </message>
    <message>
        <source>Revolution</source>
        <translation type="unfinished">Révolution</translation>
    </message>
    <message>
        <source>Revolve</source>
        <translation type="unfinished">Révolutionner</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished">Tourner</translation>
    </message>
    <message>
        <source>Run Script</source>
        <translation type="unfinished">Exécuter le script</translation>
    </message>
    <message>
        <source>Sample Geometry</source>
        <translation type="unfinished">Échantillonner la géométrie</translation>
    </message>
    <message>
        <source>Sample Mesh Surface</source>
        <translation type="unfinished">Échantillonner la surface</translation>
    </message>
    <message>
        <source>Save Document</source>
        <translation type="unfinished">Enregistrer le document</translation>
    </message>
    <message>
        <source>Save Snapshot</source>
        <translation type="unfinished">Enregistrer un instantané</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished">Mettre à l&apos;échelle</translation>
    </message>
    <message>
        <source>Search Properties</source>
        <translation type="unfinished">Chercher des propriétés</translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished">Coupe</translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished">Sélectionner</translation>
    </message>
    <message>
        <source>Set Appearance</source>
        <translation type="unfinished">Définir l&apos;apparence</translation>
    </message>
    <message>
        <source>Set Cells</source>
        <translation type="unfinished">Définir les cellules</translation>
    </message>
    <message>
        <source>Set Dimensions</source>
        <translation type="unfinished">Définir les dimensions</translation>
    </message>
    <message>
        <source>Set Expression</source>
        <translation type="unfinished">Définir l&apos;expression</translation>
    </message>
    <message>
        <source>Set Tip</source>
        <translation type="unfinished">Désigner la fonction résultante</translation>
    </message>
    <message>
        <source>Set View</source>
        <translation type="unfinished">Définir la vue</translation>
    </message>
    <message>
        <source>Set Visibility</source>
        <translation type="unfinished">Définir la visibilité</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation type="unfinished">Trancher</translation>
    </message>
    <message>
        <source>Suggest Fixes</source>
        <translation type="unfinished">Proposer des corrections</translation>
    </message>
    <message>
        <source>Suppress Feature</source>
        <translation type="unfinished">Désactiver la fonction</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished">Balayer</translation>
    </message>
    <message>
        <source>Take Back Step</source>
        <translation type="unfinished">Reprendre une étape</translation>
    </message>
    <message>
        <source>Take Four Pictures</source>
        <translation type="unfinished">Prendre quatre images</translation>
    </message>
    <message>
        <source>Take Out Of</source>
        <translation type="unfinished">Retirer</translation>
    </message>
    <message>
        <source>Take Picture</source>
        <translation type="unfinished">Prendre une image</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Validate Geometry</source>
        <translation type="unfinished">Valider la géométrie</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation type="unfinished">Peser</translation>
    </message>
</context>
<context>
    <name>Conjure_Activity</name>
    <message>
        <source>&amp;Activity</source>
        <translation type="unfinished">Acti&amp;vité</translation>
    </message>
    <message>
        <source>Shows or hides the list of what the assistant did</source>
        <translation type="unfinished">Affiche ou masque la liste de ce que l&apos;assistant a fait</translation>
    </message>
</context>
<context>
    <name>Conjure_Answer</name>
    <message>
        <source>A&amp;nswer the Assistant</source>
        <translation type="unfinished">Répondre à l&apos;a&amp;ssistant</translation>
    </message>
    <message>
        <source>Moves the keyboard to the question above the 3D view</source>
        <translation type="unfinished">Amène le clavier à la question au-dessus de la vue 3D</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalAll</name>
    <message>
        <source>Ask Before &amp;Every Change</source>
        <translation type="unfinished">Demander avant &amp;chaque modification</translation>
    </message>
    <message>
        <source>Asks before each command that changes something</source>
        <translation type="unfinished">Demande avant chaque commande qui modifie quelque chose</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalLookOnly</name>
    <message>
        <source>&amp;Look Only</source>
        <translation type="unfinished">&amp;Lecture seule</translation>
    </message>
    <message>
        <source>Lets the assistant look and measure, and refuses every change</source>
        <translation type="unfinished">Laisse l&apos;assistant regarder et mesurer, et refuse toute modification</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalOff</name>
    <message>
        <source>&amp;Do Not Ask</source>
        <translation type="unfinished">Ne pas de&amp;mander</translation>
    </message>
    <message>
        <source>Lets the assistant do what it wants, unasked</source>
        <translation type="unfinished">Laisse l&apos;assistant faire ce qu&apos;il veut, sans demander</translation>
    </message>
</context>
<context>
    <name>Conjure_ApprovalRisky</name>
    <message>
        <source>Ask Before &amp;Risky</source>
        <translation type="unfinished">Demander avant un &amp;risque</translation>
    </message>
    <message>
        <source>Asks before the assistant does what cannot be undone, or changes what it did not make</source>
        <translation type="unfinished">Demande avant que l&apos;assistant fasse ce qui ne peut pas être annulé, ou modifie ce qu&apos;il n&apos;a pas créé</translation>
    </message>
</context>
<context>
    <name>Conjure_Checkpoint</name>
    <message>
        <source>Keeps a copy of this document as it is now, which reaches further back than undo; the document itself is neither saved nor changed</source>
        <translation type="unfinished">Garde une copie de ce document tel qu&apos;il est maintenant, qui remonte plus loin que l&apos;annulation ; le document lui-même n&apos;est ni enregistré ni modifié</translation>
    </message>
    <message>
        <source>Make Chec&amp;kpoint</source>
        <translation type="unfinished">Créer un p&amp;oint de contrôle</translation>
    </message>
</context>
<context>
    <name>Conjure_Checkpoints</name>
    <message>
        <source>C&amp;heckpoints…</source>
        <translation type="unfinished">Poi&amp;nts de contrôle…</translation>
    </message>
    <message>
        <source>Lists the copies of this document, compares it with one and restores it</source>
        <translation type="unfinished">Liste les copies de ce document, le compare avec l&apos;une d&apos;elles et la restaure</translation>
    </message>
</context>
<context>
    <name>Conjure_Connect</name>
    <message>
        <source>&amp;Connect to Server</source>
        <translation type="unfinished">&amp;Connecter au serveur</translation>
    </message>
    <message>
        <source>Connects to the Conjure server, so that an assistant can model in this FreeCAD, or disconnects from it</source>
        <translation type="unfinished">Se connecte au serveur Conjure, pour qu&apos;un assistant puisse modéliser dans ce FreeCAD, ou s&apos;en déconnecte</translation>
    </message>
</context>
<context>
    <name>Conjure_ConnectAssistant</name>
    <message>
        <source>Connect an Ass&amp;istant…</source>
        <translation type="unfinished">Connecter un ass&amp;istant…</translation>
    </message>
    <message>
        <source>Shows what to put into the configuration of an assistant&apos;s program</source>
        <translation type="unfinished">Affiche ce qu&apos;il faut mettre dans la configuration du programme d&apos;un assistant</translation>
    </message>
</context>
<context>
    <name>Conjure_Follow</name>
    <message>
        <source>&amp;Follow the Assistant</source>
        <translation type="unfinished">S&amp;uivre l&apos;assistant</translation>
    </message>
    <message>
        <source>Lets the assistant turn the view, select and change the tab; switches itself off when you do so while the assistant works</source>
        <translation type="unfinished">Laisse l&apos;assistant tourner la vue, sélectionner et changer d&apos;onglet ; se désactive de lui-même quand vous le faites pendant que l&apos;assistant travaille</translation>
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
        <translation type="unfinished">Ne laisse rien de nouveau commencer : ce que l&apos;assistant envoie attend que vous choisissiez Continuer</translation>
    </message>
</context>
<context>
    <name>Conjure_Preferences</name>
    <message>
        <source>Conjure P&amp;references…</source>
        <translation type="unfinished">Préfér&amp;ences de Conjure…</translation>
    </message>
    <message>
        <source>Opens the preferences of the connection to the server</source>
        <translation type="unfinished">Ouvre les préférences de la connexion au serveur</translation>
    </message>
</context>
<context>
    <name>Conjure_Stop</name>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished">A&amp;rrêter</translation>
    </message>
    <message>
        <source>Cancels all that waits, and refuses what the assistant sends until you choose Go On; what FreeCAD computes now ends first</source>
        <translation type="unfinished">Annule tout ce qui attend et refuse ce que l&apos;assistant envoie jusqu&apos;à ce que vous choisissiez Continuer ; ce que FreeCAD calcule se termine d&apos;abord</translation>
    </message>
</context>
<context>
    <name>Conjure_UndoLast</name>
    <message>
        <source>&amp;Undo Last Assistant Step</source>
        <translation type="unfinished">&amp;Annuler la dernière étape de l&apos;assistant</translation>
    </message>
    <message>
        <source>Undoes the last step in this document if the assistant made it; redo brings it back</source>
        <translation type="unfinished">Annule la dernière étape de ce document si l&apos;assistant l&apos;a faite ; rétablir la fait revenir</translation>
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
        <translation type="unfinished">Appro&amp;bation</translation>
    </message>
    <message>
        <source>Conjure</source>
        <translation type="unfinished">Conjure</translation>
    </message>
    <message>
        <source>Lets an AI assistant model in the open document</source>
        <translation type="unfinished">Laisse un assistant IA modéliser dans le document ouvert</translation>
    </message>
</context>
</TS>
