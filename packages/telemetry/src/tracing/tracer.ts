/** What is told of a span: ids and counts, never texts or addresses. */
export type SpanAttributes = Record<string, string | number | boolean | null | undefined>;

export type Tracer = {
  /**
   * Runs `work` as a span inside the one that it is called in; `within` names another, in this process
   * or not, by its `traceparent`. What `work` throws marks the span and is thrown on.
   */
  span<T>(
    name: string,
    attributes: SpanAttributes,
    work: (note: (more: SpanAttributes) => void) => Promise<T>,
    options?: { within?: string | undefined },
  ): Promise<T>;
  /** The span that it is called in (W3C Trace Context); undefined outside of one. */
  traceparent(): string | undefined;
  /** Sends what is left, and ends. */
  close(): Promise<void>;
};

/** Runs all work as it is; nothing is loaded for it. */
export const NO_TRACER: Tracer = {
  span: (_name, _attributes, work) => work(() => {}),
  traceparent: () => undefined,
  close: async () => {},
};
