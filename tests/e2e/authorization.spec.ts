import { test } from "@/tests/support/walk/walk";
import { walkPages } from "@/tests/support/walk/walk-pages";

test.use({ world: "walk" });
walkPages();
