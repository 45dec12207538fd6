import { main } from "./lib/problem.mjs";
import { settings } from "./lib/settings.mjs";
import { buildSite } from "./lib/setup.mjs";

// The production build alone, which needs no database: no page is rendered
// before somebody asks for it.
const nowhere = "postgresql://nobody@127.0.0.1:9/nothing";

await main(() => buildSite(settings(nowhere)));
