package ballot

import "example.org/proceedings/internal/limit"

// Limits bound what a document may ask of those who read it, or write it as HTML. A zero stands for the default, which is far
// from what real posts have. Within the defaults reading takes time and memory in step with the size of the document; a document
// beyond a limit is refused with a [*LimitError]. Raise limits for documents that are trusted.
type Limits struct {
	Bytes      int // of a document, Markdown or JSON; 4 MiB
	Aliases    int // values that the aliases of front matter stand for, a long text being several; 1000
	Nesting    int // lists and quotations, one in the other, and collections in front matter and JSON; 32
	Attendees  int // people in the lists of one document; 10,000
	TableCells int // in the tables of one page, where a short row counts as long as the header; 10,000
	Markup     int // bytes of one paragraph, heading or cell, times its characters of markup; 4,000,000
}

// A LimitError says that a document is beyond one of its [Limits]. Its fields are Limit, the name of the field of Limits; Value,
// what the document has, or had when reading it was given up; and Max, what it may have. It is the cause of an [Error] that
// says where.
type LimitError = limit.Error

// A Parser reads announcements of ballots. Its zero value is ready to use, and a Parser may be shared between goroutines.
type Parser struct {
	Limits Limits
}
