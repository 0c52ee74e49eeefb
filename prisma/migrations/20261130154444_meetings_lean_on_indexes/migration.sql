-- CreateIndex
CREATE INDEX "meeting_starts_idx" ON "meeting"("starts_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "release_meeting_idx" ON "release"("meeting_id");

-- CreateIndex
CREATE INDEX "users_organisation_idx" ON "users"("organisation_id");
