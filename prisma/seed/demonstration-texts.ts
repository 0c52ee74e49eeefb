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

export const demonstrationExtension = {
  reason:
    "Демонстрационный запрос: показывает, как исполнитель просит перенести контрольный срок. В источниках этих дат нет.",
  done: "Демонстрационная запись: сведений о ходе исполнения не содержит.",
  forecast: "Демонстрационный прогноз: показывает, что будет сделано к названному сроку.",
  opinion: "Демонстрационное мнение: показывает, с чем координатор передаёт запрос руководителю",
};
