/** A file that goes with a mail. */
export interface Attachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly base64: string;
}

export interface Mail {
  /** Id of the plan it is about, whose officers see what becomes of it. */
  readonly plan: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
}
