import type { Objects } from "@/lib/extraction/lexicon/lexicon";
import { words } from "@/lib/extraction/lexicon/words";
import { CONCRETE_ACTIONS } from "./action-verbs";

export const objects: Objects = {
  instrument: [
    ...words(
      "agreement* memorand* mou|mous declaration* statement* protocol* treat* convention* contract* roadmap*",
      "road arrangement* letter* note* document* communique* charter* plan* pact* accord* deal* program*",
      "resolution* instrument*",
    ),
  ],
  joint: [
    ...words(
      "cooperat* co-operation collaborat* partnership* ways opportunit* possibilit* prospect* plan* how next",
      "preparation* strengthening deepening expanding enhancing increasing efforts initiative* project*",
      "agreement* summit* visit* investment* trade commitment* coordinat* support* connectivity implementation",
      "programme* program* steps measures exchange* relation* ties agenda bilateral steps need energy corridor*",
    ),
  ],
  foreign: [
    ...words(
      "situation* development* war conflict* crisis agenda regional global international aggression terrorism",
      "ukraine* gaza middle",
    ),
    "issues ~2 mutual|common|global|regional|international",
  ],
  concrete: [
    ...words(
      "summit* visit* meeting* session* conference* forum* consultation* dialogue* round* flight* route*",
      "agreement* memorand* treaty protocol* convention* declaration* programme* program|programs project*",
      "mechanism* commission* committee* council* group* task team* center* centre* office* embass* consulate*",
      "branch* campus* school* universit* institut* academ* fund|funds|funding grant* loan* financ* million*",
      "billion* percent per % export* import* suppl* deliver* shipment* purchase* procure* exchange*",
      "scholarship* student* training* exercise* roadmap* action plan|plans visa* reactor* plant* terminal*",
      "port|ports railway* corridor* pipeline* facilit* platform* hub* mission* delegation* ministers expert*",
      "negotiation* talks talk treat* ratif* tariff* quota* zone* satellite* vaccine* hospital* laborator*",
      "system* framework* agenc* assistance aid package* measure* initiative* invest* turnover volume* double",
      "triple week* festival* exhibition* expo* celebrat* ceremony invitation* travel* attend* host* convene*",
      "participat* vet moderniz* modernis* upgrad* capabilit* troops withdraw* border* prisoner* weapon*",
      "equipment ship* aircraft",
    ),
    ...CONCRETE_ACTIONS,
  ],
  event: [
    ...words(
      "summit* visit* forum* meeting* session* programme* program|programs agreement* plan|plans project*",
      "million* billion* % fund|funding roadmap* implementation",
    ),
    "by 2*",
  ],
  general: [
    ...words(
      "strengthen* deepen* expand* enhanc* develop* promot* advanc* continue continued intensif* coordinat*",
      "cooperat* collaborat* work maintain* further* support* explor* foster* encourag* improv* address*",
      "counter* combat* uphold* contribut* ensur* relation* partnership* ties peace stability contact* touch",
      "look* consider*",
    ),
  ],
};
