import { test } from "@/tests/support/walk/walk";
import { walkActions } from "@/tests/support/walk/walk-actions";

test.use({ world: "walk" });
walkActions();
