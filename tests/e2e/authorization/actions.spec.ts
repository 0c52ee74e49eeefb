import { test } from "./walk";
import { walkActions } from "./walk-actions";

test.use({ world: "walk" });
walkActions();
