import { holdLeash } from "./leash.mjs";

holdLeash();
