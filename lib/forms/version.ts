import { z } from "zod";

/** An int column holds no more; a greater number can only be made up. */
export const highestVersion = 2 ** 31 - 1;

/** The version of what a form was made from. */
export const version = z.coerce.number().int().min(1).max(highestVersion);
