import { listenForMoreChats } from './chats.ts';
import { listenForControls } from './controls.ts';
import { byId, setText } from './dom.ts';
import { startFailureForm } from './failure-form.ts';
import { follow } from './live.ts';

setText(byId('address'), `${location.origin}/rest/…`);
listenForMoreChats();
startFailureForm();
listenForControls();
follow();
