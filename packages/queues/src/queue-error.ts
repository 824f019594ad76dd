/**
 * `unreachable`: the server does not answer, try again. `unfit`: it answers and cannot be used as
 * it is set up. `bad_payload`: the job's data is not what its queue takes.
 */
export type QueueErrorKind = "unreachable" | "unfit" | "bad_payload";

export class QueueError extends Error {
  override name = "QueueError";
  readonly kind: QueueErrorKind;

  constructor(kind: QueueErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
