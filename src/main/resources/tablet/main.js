// Where the app begins.
import { loadWords } from "./words.js";

await loadWords();
