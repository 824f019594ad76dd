import type { Told } from "@figurewatch/channels";
import { toAlertView } from "@figurewatch/present";
import { getNotice, listAlertDetails, type Db, type DeliveryRow } from "@figurewatch/store";

/** What a delivery is to tell; undefined where it is gone. */
export async function readTold(
  db: Db,
  { alertId, noticeId }: Pick<DeliveryRow, "alertId" | "noticeId">,
): Promise<Told | undefined> {
  if (alertId !== null) {
    const [detail] = await listAlertDetails(db, { alertId });
    return detail && { kind: "alert", alert: toAlertView(detail) };
  }
  const notice = noticeId === null ? undefined : await getNotice(db, noticeId);
  return notice && { kind: "notice", notice: notice.body };
}
