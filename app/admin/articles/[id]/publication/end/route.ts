export { DELETE as POST } from "../route.ts";
