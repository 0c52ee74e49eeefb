-- CreateIndex
CREATE INDEX "commitment_sides_idx" ON "commitment" USING GIN ("sides") WHERE (cardinality(sides) > 0);
