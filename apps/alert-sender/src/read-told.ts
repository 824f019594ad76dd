import type { Told } from "@figurewatch/channels";
import { toAlertView } from "@figurewatch/present";
import {
  getNotice,
  listAlertDetails,
  listMessageAlerts,
  type Db,
  type DeliveryRow,
} from "@figurewatch/store";

/** What a delivery is to tell; undefined where it is gone. */
export async function readTold(
  db: Db,
  { id, alertId, noticeId }: Pick<DeliveryRow, "id" | "alertId" | "noticeId">,
): Promise<Told | undefined> {
  if (alertId !== null) {
    const alertIds = await listMessageAlerts(db, id);
    const details = await Promise.all(
      alertIds.map((each) => listAlertDetails(db, { alertId: each })),
    );
    const [alert, ...others] = details.flat().map(toAlertView);
    if (alert === undefined) return undefined;
    return others.length === 0
      ? { kind: "alert", alert }
      : { kind: "alerts", alerts: [alert, ...others] };
  }
  const notice = noticeId === null ? undefined : await getNotice(db, noticeId);
  return notice && { kind: "notice", notice: notice.body };
}
