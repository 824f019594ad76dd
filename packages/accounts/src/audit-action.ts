/** What the audit log tells of, beside the decisions of reviewers, which are a record of their own. */
export type AuditAction =
  | "account_added"
  | "account_removed"
  | "role_changed"
  | "password_changed"
  | "link_made"
  | "identity_linked"
  | "token_added"
  | "token_revoked"
  | "signed_in"
  | "sign_in_failed"
  | "sign_in_blocked"
  | "signed_out"
  | "signed_out_everywhere"
  | "delivery_replayed"
  | "job_retried"
  | "job_given_up";
