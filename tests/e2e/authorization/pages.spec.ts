import { test } from "./walk";
import { walkPages } from "./walk-pages";

test.use({ instance: "walk" });
walkPages();
