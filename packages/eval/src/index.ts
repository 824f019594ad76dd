export { expectFloors, sharedBench } from "./floors.ts";
