import { expect, test } from "vitest";
import { createWebhookSecret, findSecretFault } from "./webhook-secret.ts";

test("createWebhookSecret() makes secrets that will do, each another one", () => {
  expect(findSecretFault(createWebhookSecret())).toBeUndefined();
  expect(createWebhookSecret()).not.toBe(createWebhookSecret());
});

test.for([
  { secret: "hunter2", fault: /does not start/ },
  { secret: "whsec_!!!", fault: /not base64/ },
  { secret: `whsec_${Buffer.alloc(8).toString("base64")}`, fault: /8 bytes/ },
  { secret: `whsec_${Buffer.alloc(65).toString("base64")}`, fault: /65 bytes/ },
])("findSecretFault() names what is wrong with '$secret'", ({ secret, fault }) => {
  expect(findSecretFault(secret)).toMatch(fault);
});
