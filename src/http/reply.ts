/** An answer of a stand-in for a portal, before it becomes a response. */
export interface Reply {
  status: number;
  /** A text is a page; anything else becomes JSON. */
  body: unknown;
  /** Name of the example of the document that it is. */
  example?: string;
}
