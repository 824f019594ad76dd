/**
 * Channels that wake someone: these keep quiet hours, and are told of what belongs together in one
 * message. Programs are told of each event at once, by itself.
 */
export const TO_PEOPLE = ["mail", "chat", "ntfy"] as const;
