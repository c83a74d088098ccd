"""How much of a text may be published: budgets of quotations, and copies beside them."""
