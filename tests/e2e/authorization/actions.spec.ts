import { test } from "./walk";
import { walkActions } from "./walk-actions";

test.use({ instance: "walk" });
walkActions();
