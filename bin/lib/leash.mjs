import { leash } from "./runtime.mjs";

leash();
