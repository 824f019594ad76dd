export * from "./account-name.ts";
export * from "./audit-action.ts";
export * from "./password-rule.ts";
export * from "./roles.ts";
export * from "./secret-kinds.ts";
