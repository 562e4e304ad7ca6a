package ballot

import "example.org/proceedings/attendee"

// A Ballot is a motion that members vote on. Where a ballot status section lists it, its identifier, title, sponsors and text
// are known; where a post announces it, all the rest.
type Ballot struct {
	ID       ID       `json:"id,omitzero"`       // in a status section without its version; zero where none is named
	Title    string   `json:"title"`             // in a status section the entry's first line; else without the identifier
	Sponsors []string `json:"sponsors,omitzero"` // in a status section, the people in brackets after the title
	Text     string   `json:"text,omitzero"`     // in a status section, what the entry says below its first line, as Markdown

	FrontMatter FrontMatter         `json:"front_matter,omitzero"`
	Result      Stage               `json:"result,omitzero"` // Passed, Failed or Withdrawn as the document states it, else ""
	Proposers   []attendee.Attendee `json:"proposers,omitzero"`
	Endorsers   []attendee.Attendee `json:"endorsers,omitzero"`
	Votes       []Vote              `json:"votes,omitzero"`
	Quorum      Quorum              `json:"quorum,omitzero"`
	Discussion  Period              `json:"discussion_period,omitzero"`
	Voting      Period              `json:"voting_period,omitzero"`
	Review      Period              `json:"review_period,omitzero"`
	Motion      Motion              `json:"motion,omitzero"`
	Sections    []Section           `json:"sections,omitzero"` // the rest of the text, in the order of the document
	Source      []byte              `json:"-"`                 // the document that the Ballot was read from; nil if it was built by hand
}

// A Status is the ballots that a ballot status section lists under one heading.
type Status struct {
	Stage   Stage    `json:"stage"`
	Heading string   `json:"heading"`          // as written: "Ballots in Discussion Period"
	Ballots []Ballot `json:"ballots,omitzero"` // empty, not nil, where the section says "None"
}

// A Span is the bytes of a text from Start up to End.
type Span struct{ Start, End int }

// A Class is a group of members whose votes are counted by themselves.
type Class string

// The classes of voters.
const (
	Issuer   Class = "issuer"   // certificate issuers: CAs
	Consumer Class = "consumer" // certificate consumers: browsers
	All      Class = "all"      // where a document does not tell them apart
)

// A Vote is how the members of one class voted.
type Vote struct {
	Class   Class  `json:"class"`
	Heading string `json:"heading,omitzero"` // as written: "Voting by Certificate Issuers"
	Yes     Option `json:"yes,omitzero"`
	No      Option `json:"no,omitzero"`
	Abstain Option `json:"abstain,omitzero"`
}

// An Option is the votes for one answer. How many the document declares in figures and whom it lists are two facts.
type Option struct {
	Declared *int     `json:"declared,omitzero"` // nil where the document gives no figure
	Voters   []string `json:"voters,omitzero"`   // as written; empty, not nil, where the document says that there are none
}

// A Quorum is what a document says of the quorum.
type Quorum struct {
	Required *int  `json:"required,omitzero"` // the number of votes that it needs
	Met      *bool `json:"met,omitzero"`
}

// A Moment is one end of a period: a day, or a time of day in UTC where the document states it so.
type Moment struct {
	Date   Date
	Hour   int
	Minute int
	Timed  bool // the time of day is stated
}

// A Period is a span of time in the life of a ballot. An end that the document does not state is zero.
type Period struct {
	Start Moment `json:"start,omitzero"`
	End   Moment `json:"end,omitzero"`
}

// A Motion is the text that was voted on, between the lines that mark where it begins and ends.
type Motion struct {
	Text  string `json:"text,omitzero"`       // Markdown between the markers
	Begin int    `json:"begin_line,omitzero"` // the line of the file, from 1, that marks the beginning; 0 where there is none
	End   int    `json:"end_line,omitzero"`   // the same for the end
}

// A Section is a part of the text under a heading that nothing else holds.
type Section struct {
	Title string `json:"title,omitzero"`
	Text  string `json:"text,omitzero"`
}
