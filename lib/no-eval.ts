import { z } from "zod";

// The policy of our pages refuses `eval`, which zod would try for speed; each
// try counts as a violation. Imported wherever a browser parses.
if (typeof window !== "undefined") z.config({ jitless: true });
