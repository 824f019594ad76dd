export { replayState } from "./replay-clock.ts";
export { startNewsroom, type Newsroom, type NewsroomOptions } from "./start-newsroom.ts";
export {
  FAULT_NAMES,
  startFaultServer,
  type Fault,
  type FaultServer,
} from "./start-fault-server.ts";
export { startGdelt, type Gdelt, type GdeltMood, type IndexedArticle } from "./start-gdelt.ts";
export { loadTimeline, type Outlet, type ScriptedArticle, type Timeline } from "./timeline.ts";
