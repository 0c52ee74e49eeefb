/**
 * Texts of records that exist only so that every screen has something to show. They say so, and claim nothing. Reasons have
 * no full stop: the page goes on after them.
 */
export const demonstrationControlDate =
  "Контрольный срок демонстрации: отсчитан от дня первой загрузки, в источниках его нет";

export const demonstrationInterim =
  "Демонстрационная запись: показывает, как выглядит промежуточная информация. Сведений о ходе исполнения не содержит.";

export const demonstrationFinal =
  "Демонстрационная запись: показывает, как выглядит отчёт об исполнении, который ждёт решения. Сведений об исполнении не содержит.";

export const demonstrationMove =
  "Контрольный срок демонстрации: перенос показывает, как выглядит продление; в источниках этих дат нет";

export const demonstrationRequest = "Демонстрационный запрос: представьте информацию о ходе исполнения.";
