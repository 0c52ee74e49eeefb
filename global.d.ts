import type { Language } from "@/lib/vocabulary/languages";
import type messages from "@/messages/en.json";

// next-intl takes these types from here; said of "next-intl" itself, its server half would not hear of them.
declare module "use-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: typeof messages;
  }
}
