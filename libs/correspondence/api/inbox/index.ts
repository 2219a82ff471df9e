export { messageNames, readMessage } from './received-message';
export { type Inbox, type InboxOptions, startInbox } from './start-inbox';
export { type InboxViewer, type InboxViewerOptions, startInboxViewer } from './start-inbox-viewer';
