import { describe, expect, it } from "vitest";
import { bringIn, enterAsWanted } from "./bring-in-as-wanted";
import { aUser } from "./build-people";

/**
 * Lists of thirty rows as offices type them, and of each row what a careful clerk wants entered: tests/fixtures/lists. With each stands what
 * nothing is proposed for.
 */
export function itComesInAsWanted(lists: [fileName: string, asked: string[]][]): void {
  describe.each(lists)("%s", (fileName, asked) => {
    const said = { status: "off_control:lapsed" };

    it("comes in whole for a coordinator, who adds no body, with at most three answers and one press", async () => {
      const list = await bringIn(await aUser(), fileName, said, "KZ");
      expect(list).toMatchObject({ asked, presses: 1, problems: [], good: 30 });
      expect(list.answers).toBeLessThanOrEqual(3);
    });

    it("becomes row by row what was wanted, with the bodies that the registry lacks added by the same press", async () => {
      const admin = await aUser({ role: "admin" });
      const list = await bringIn(admin, fileName, said, "KZ");
      expect(list).toMatchObject({ asked, presses: 1, problems: [], good: 30 });
      expect(await enterAsWanted(admin, fileName, list)).toEqual([]);
    });
  });
}
