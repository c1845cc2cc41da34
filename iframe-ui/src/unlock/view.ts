/** What is loaded behind the first view, in one trip. */
export { CreditDrawer } from "./CreditDrawer";
export { UnlockView } from "./UnlockView";
