import { did, does, past } from "./inflection";

/** Verbs of saying. */
const SAID = `${did("айт мәлімде жеткіз білдір раста хабарла таныт ата көрсет айтыл білдіріл жеткізіл мәлімдел хабарлан қайтала жеткізіл")}|${does("білдір мәлімде раста қайтала")}|деді|мәлім|білдірілді`;

/** The same with the auxiliaries behind them. */
export const SAYING = `${SAID} ?өтті|көрсетті|айтты|болды|отыр`;

/** That it was said, without who said it. */
export const IT_IS_SAID = `${past("айтыл хабарлан жеткізіл мәлімдел білдіріл көрсетіл жариялан")}|белгілі|мәлім|аталып|атап ?өтілді|болды|өтті|отыр`;

/** Auxiliaries of what goes on: "is doing". */
export const CONTINUOUS = "отыр|отырмыз|отырмын|жатыр|жатырмыз|отырғанын|отырғандығын|жатқанын|жатқаны";

/** "That it is", before a verb that says so. */
export const THAT_IT_IS = "екенін|екені|екенімізді|екенімді|екендігімізді|екендерін|екендігін|екендіктерін|екендігі";

/** "So I think": what is thought is not promised. */
export const THINKING =
  "деп ойлаймын|ойлаймыз|сенемін|сенеміз|үміттенемін|үміттенеміз|есептеймін|есептейміз|санаймын|қауіптен*";
