using DrugReference.Web.Hosting;

var builder = WebApplication.CreateBuilder(StartAndStop.Options(args));
builder.AddDrugReference();

await using var app = builder.Build();
app.UseDrugReference();
return await app.RunUntilStoppedAsync();
