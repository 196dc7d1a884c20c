import { keepChoices } from "./choices";
import { walkMarks } from "./marks";
import { showTips } from "./tips";

// The page is complete without any of this.
keepChoices();
walkMarks();
showTips();
