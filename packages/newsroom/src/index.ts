export { replayState } from "./replay-clock.ts";
export { startNewsroom, type Newsroom, type NewsroomOptions } from "./start-newsroom.ts";
export { loadTimeline, type Outlet, type ScriptedArticle, type Timeline } from "./timeline.ts";
