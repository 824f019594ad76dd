export {
  type AdvancedSource,
  advanceSource,
  isSameBody,
  type PollAnswer,
  type PollResult,
  type SourceEvent,
} from "./advance-source.ts";
export { canonicalUrl, cleanUrl } from "./canonical-url.ts";
export { type IdentifiableItem, identifyItems, itemIdentity } from "./item-identity.ts";
export { backOffMinutes, nextPollAt, type PollManners } from "./next-poll-at.ts";
export { mergeTimes, rhythmMinutes, silentFrom } from "./publishing-rhythm.ts";
export {
  type HealthChange,
  newSourceState,
  readSourceState,
  resumeSource,
  type SearchState,
  type SourceHealth,
  type SourceState,
  stopSource,
} from "./source-state.ts";
