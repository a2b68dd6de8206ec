/** The package as it is generated from a document. */
export type Library = typeof import('bitrix24-chat-api');
