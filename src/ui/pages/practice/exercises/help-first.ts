import type { Exercise } from "../exercise";

const exercises: Exercise[] = [];
export default exercises;
