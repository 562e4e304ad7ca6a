package ballot

// A Ballot is a motion that members vote on, as a ballot status section lists it.
type Ballot struct {
	ID       ID       `json:"id,omitzero"`       // without its version; zero where the entry names none
	Title    string   `json:"title"`             // the entry's first line as written: "SC20: System Configuration Management"
	Sponsors []string `json:"sponsors,omitzero"` // the people in brackets after the title
	Text     string   `json:"text,omitzero"`     // what the entry says below its first line, as Markdown
}

// A Status is the ballots that a ballot status section lists under one heading.
type Status struct {
	Stage   Stage    `json:"stage"`
	Heading string   `json:"heading"`          // as written: "Ballots in Discussion Period"
	Ballots []Ballot `json:"ballots,omitzero"` // empty, not nil, where the section says "None"
}

// A Span is the bytes of a text from Start up to End.
type Span struct{ Start, End int }
