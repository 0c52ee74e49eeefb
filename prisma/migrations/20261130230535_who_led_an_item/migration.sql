-- AlterTable
ALTER TABLE "agenda_item" ADD COLUMN     "lead_id" UUID;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
